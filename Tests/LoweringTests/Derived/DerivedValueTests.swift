import Analysis
import Testing

@testable import Lowering

@Suite struct DerivedValueTests {
  private func configuration(_ sample: Sample, _ environment: String? = nil) throws -> OutputValue {
    let wire = try sample.bundle(environment).wire
    return .object(
      wire.configuration.head
        + [.init("workflows", .array(wire.configuration.workflows.map { .object($0.head + $0.tail) }))]
        + wire.configuration.tail)
  }

  private func workflow(_ key: String, _ sample: Sample, _ environment: String? = nil) throws -> OutputValue {
    guard case .array(let list)? = try configuration(sample, environment)["workflows"] else { return .null }
    return try #require(list.first { $0["workflowTemplateId"] == .string(key) })
  }

  private func trigger(_ value: OutputValue?) throws -> OutputValue {
    guard case .array(let list)? = value?["triggers"] else { return .null }
    return try #require(list.first)
  }

  @Test func calleesStandBeforeTheirCallers() throws {
    let bundle = try Sample().bundle()
    #expect(bundle.workflows.map(\.key) == ["leaf", "helper", "main"])
    #expect(bundle.workflows.map(\.calls) == [[], ["leaf"], ["helper"]])
    #expect(bundle.workflows.map(\.calledBy) == [["helper"], ["main"], []])
  }

  @Test func integrationsReachTheirCallers() throws {
    let sample = Sample()
    #expect(try workflow("leaf", sample)["integrationUids"] == .array([.string("anthropic")]))
    #expect(try workflow("main", sample)["integrationUids"] == .array([.string("anthropic"), .string("slack")]))
    #expect(try configuration(sample)["integrationUids"] == .array([.string("anthropic"), .string("slack")]))
  }

  @Test func triggerIdsFollowFromNames() throws {
    let bundle = try Sample().bundle()
    #expect(
      bundle.workflows.flatMap(\.triggers).map(\.id) == [
        DerivedID.make("sample/leaf/trigger/subworkflow/1"), DerivedID.make("sample/helper/trigger/subworkflow/1"),
        DerivedID.make("sample/main/trigger/http/start"),
      ])
    var sample = Sample()
    sample.files["codika.yaml"]?.replace("title: Start", with: "title: Start\n        triggerId: mine")
    #expect(try sample.bundle().workflows.last?.triggers == [.init(kind: "http", id: "mine")])
    #expect(try trigger(workflow("main", sample))["triggerId"] == .string("mine"))
  }

  @Test func theAddressOfAnHTTPTriggerIsDerived() throws {
    let derived = try trigger(workflow("main", Sample()))
    #expect(
      derived["url"]
        == .string(
          "{{ORGSECRET_N8N_BASE_URL_TERCESORG}}/webhook/{{PROCDATA_PROCESS_ID_ATADCORP}}/{{USERDATA_PROCESS_INSTANCE_UID_ATADRESU}}/start"
        ))
    #expect(derived["method"] == .string("POST"))
    #expect(
      try trigger(workflow("main", Sample(), "dev"))["url"]
        == .string("http://127.0.0.1:5678/webhook/sample/demo/start"))
  }

  @Test func schedulesAreSaidInEnglish() throws {
    var sample = Sample()
    sample.files["codika.yaml"]?.replace(
      "- http: { path: start }", with: "- schedule: { cronExpression: \"0 8 * * 1\", timezone: Europe/Brussels }")
    let derived = try trigger(workflow("main", sample))
    #expect(derived["humanReadable"] == .string("Every Monday at 8:00 AM (Europe/Brussels)"))
    #expect(derived["manualTriggerUrl"]?.string?.hasSuffix("/main/run") == true)
    sample.files["codika.yaml"]?.replace("timezone: Europe", with: "humanReadable: Mondays, timezone: Europe")
    #expect(try trigger(workflow("main", sample))["humanReadable"] == .string("Mondays"))
  }

  @Test func inputsOfSubworkflowsAreThoseOfTheirTrigger() throws {
    let derived = try trigger(workflow("helper", Sample()))
    #expect(derived["calledBy"] == .array([.string("main")]))
    let inputs = [("text", "string"), ("count", "number"), ("more", "string")]
    #expect(
      derived["inputSchema"]
        == .array(inputs.map { .object([.init("key", .string($0)), .init("type", .string($1))]) }))
    #expect(try workflow("helper", Sample())["outputSchema"] == .array([]))
  }

  @Test func anExampleDeclaresInputsToo() throws {
    var sample = Sample()
    sample.files["workflows/leaf.json"] = Sample.workflow(
      nodes: [
        #"{ "id": "1", "name": "In", "type": "n8n-nodes-base.executeWorkflowTrigger", "typeVersion": 1.1, "position": [0, 0],"#
          + #" "parameters": { "inputSource": "jsonExample", "jsonExample": "{ \"a\": 1, \"b\": [], \"c\": {}, \"d\": true, \"e\": null }" } }"#
      ])
    let inputs = [("a", "number"), ("b", "array"), ("c", "object"), ("d", "boolean"), ("e", "string")]
    #expect(
      try trigger(workflow("leaf", sample))["inputSchema"]
        == .array(inputs.map { .object([.init("key", .string($0)), .init("type", .string($1))]) }))
  }

  @Test func schemasBecomeLists() throws {
    let configuration = try configuration(Sample())
    #expect(
      configuration["defaultDeploymentParameters"]
        == .object([.init("COUNT", .number("5")), .init("TAGS", .array([.string("a")]))]))
    guard case .array(let fields)? = configuration["deploymentInputSchema"] else { return }
    #expect(fields.map { $0["key"]?.string } == ["NAME", "COUNT", "group", "NOTE"])
    #expect(fields[2].keys == ["key", "type", "inputSchema"])
    guard case .array(let inner)? = fields[2]["inputSchema"] else { return }
    #expect(
      inner.first?["options"]
        == .array([
          .object([.init("value", .string("a")), .init("label", .string("A"))]),
          .object([.init("value", .string("b")), .init("label", .string("B"))]),
        ]))
  }

  @Test func costsAreNumbersAsWritten() throws {
    #expect(try workflow("main", Sample())["cost"] == .number("1.50"))
    #expect(try workflow("helper", Sample())["cost"] == .number("0"))
  }

  @Test func sizesAreBytes() throws {
    var sample = Sample()
    sample.files["codika.yaml"]?.replace(
      "title: Start", with: "title: Start\n        inputSchema: { f: { type: file, maxSize: 1.5MB, x-mine: 1 } }")
    guard case .array(let fields)? = try trigger(workflow("main", sample))["inputSchema"] else { return }
    #expect(
      fields.first
        == .object([.init("key", .string("f")), .init("type", .string("file")), .init("maxSize", .number("1572864"))]))
  }

  @Test func credentialsOfNodesAreNamed() throws {
    let bundle = try Sample().bundle()
    #expect(
      bundle.workflows.flatMap(\.credentials) == [
        .init(node: "Ask", type: "anthropicApi", placeholder: "FLEXCRED_ANTHROPIC"),
        .init(node: "Call", type: "slackApi", placeholder: "USERCRED_SLACK"),
      ])
  }

  @Test func theVersionIsOneWithoutAFile() throws {
    var sample = Sample()
    #expect(try sample.bundle().useCase.version == "2.3.4")
    sample.files["version.json"] = nil
    #expect(try sample.bundle().useCase.version == "1.0.0")
  }
}
