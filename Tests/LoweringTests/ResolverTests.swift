import Lexer
import Testing

@testable import Lowering

@Suite struct ResolverTests {
  private static let everyScope = Sample.main(
    #"""
    { "number": {{INSTPARM_COUNT_MRAPTSNI}}, "quoted": "{{INSTPARM_COUNT_MRAPTSNI}}", "list": "={{INSTPARM_TAGS_MRAPTSNI}}",
      "name": "Dear {{INSTPARM_NAME_MRAPTSNI}}", "note": "{{INSTPARM_NOTE_MRAPTSNI}}",
      "path": "{{PROCDATA_PROCESS_ID_ATADCORP}}/{{USERDATA_PROCESS_INSTANCE_UID_ATADRESU}}/x",
      "organization": "{{USERDATA_ORGANIZATION_ID_ATADRESU}}", "secret": "Bearer {{MEMSECRT_EXECUTION_AUTH_TRCESMEM}}",
      "expression": "={{ {{INSTPARM_NAME_MRAPTSNI}} + '{{PROCDATA_PROCESS_ID_ATADCORP}}' }}",
      "callee": "{{SUBWKFL_helper_LFKWBUS}}" }
    """#)

  @Test func whatTheEnvironmentKnowsIsSubstituted() throws {
    let parameters = try Sample(main: Self.everyScope).parameters()
    #expect(parameters["number"] == .number("5"))
    #expect(parameters["quoted"] == .number("5"))
    #expect(parameters["list"] == .array([.string("a")]))
    #expect(parameters["name"] == .string("Dear Acme"))
    #expect(parameters["note"] == .null)
    #expect(parameters["path"] == .string("sample/demo/x"))
    #expect(parameters["organization"] == .string("42"))
    #expect(parameters["expression"] == .string(#"={{ "Acme" + 'sample' }}"#))
    #expect(parameters["secret"] == .string("Bearer {{MEMSECRT_EXECUTION_AUTH_TRCESMEM}}"))
    #expect(parameters["callee"] == .string("{{SUBWKFL_helper_LFKWBUS}}"))
  }

  @Test func theTemplateKeepsEveryPlaceholder() throws {
    let parameters = try Sample(main: Self.everyScope).parameters(nil)
    #expect(parameters["number"] == .placeholder("{{INSTPARM_COUNT_MRAPTSNI}}"))
    #expect(parameters["quoted"] == .placeholder("{{INSTPARM_COUNT_MRAPTSNI}}"))
    #expect(parameters["list"] == .placeholder("{{INSTPARM_TAGS_MRAPTSNI}}"))
    #expect(parameters["name"] == .string("Dear {{INSTPARM_NAME_MRAPTSNI}}"))
    #expect(parameters["organization"] == .string("{{USERDATA_ORGANIZATION_ID_ATADRESU}}"))
    #expect(
      parameters["expression"] == .string("={{ {{INSTPARM_NAME_MRAPTSNI}} + '{{PROCDATA_PROCESS_ID_ATADCORP}}' }}"))
    #expect(try Sample(main: Self.everyScope).bundle(nil).resolved.isEmpty)
  }

  @Test func thePlatformKnowsWhatItsEnvironmentDoesNot() throws {
    let bundle = try Sample(main: Self.everyScope).bundle("prod")
    #expect(bundle.resolved.isEmpty)
    #expect(bundle.isForCodika)
    #expect(Set(bundle.deferred.map(\.scope)).isSuperset(of: ["INSTPARM", "PROCDATA", "SUBWKFL", "FLEXCRED"]))
  }

  @Test func deferredPlaceholdersAreListedWithTheirPlaces() throws {
    let bundle = try Sample(main: Self.everyScope).bundle()
    #expect(
      bundle.deferred == [
        Deferral(
          text: "{{MEMSECRT_EXECUTION_AUTH_TRCESMEM}}", scope: "MEMSECRT", phase: "instance", variable: "MEMBER_SECRET",
          places: [.init(workflow: "main", pointer: "/nodes/0/parameters/secret")]),
        Deferral(
          text: "{{SUBWKFL_helper_LFKWBUS}}", scope: "SUBWKFL", phase: "workflow", variable: nil,
          places: [.init(workflow: "main", pointer: "/nodes/0/parameters/callee")]),
        Deferral(
          text: "{{SUBWKFL_leaf_LFKWBUS}}", scope: "SUBWKFL", phase: "workflow", variable: nil,
          places: [.init(workflow: "helper", pointer: "/nodes/1/parameters/workflowId/value")]),
        Deferral(
          text: "{{USERCRED_SLACK_ID_DERCRESU}}", scope: "USERCRED", phase: "instance", variable: nil,
          places: [.init(workflow: "helper", pointer: "/nodes/1/credentials/slackApi/id")]),
      ])
    #expect(
      bundle.resolved.map { "\($0.text) \($0.uses)" } == [
        "{{FLEXCRED_ANTHROPIC_ID_DERCXELF}} 1", "{{FLEXCRED_ANTHROPIC_NAME_DERCXELF}} 1",
        "{{INSTPARM_COUNT_MRAPTSNI}} 2", "{{INSTPARM_NAME_MRAPTSNI}} 2", "{{INSTPARM_NOTE_MRAPTSNI}} 1",
        "{{INSTPARM_TAGS_MRAPTSNI}} 1", "{{PROCDATA_PROCESS_ID_ATADCORP}} 2",
        "{{USERCRED_SLACK_NAME_DERCRESU}} 1", "{{USERDATA_ORGANIZATION_ID_ATADRESU}} 1",
        "{{USERDATA_PROCESS_INSTANCE_UID_ATADRESU}} 1",
      ])
  }

  @Test func credentialsAreTakenByHalves() throws {
    let bundle = try Sample().bundle()
    let known = try bundle.workflow("leaf").node(0)["credentials"]?["anthropicApi"]
    #expect(known == .object([.init("id", .string("cred-1")), .init("name", .string("Anthropic (dev)"))]))
    let byName = try bundle.workflow("helper").node(1)["credentials"]?["slackApi"]
    #expect(
      byName
        == .object([
          .init("id", .string("{{USERCRED_SLACK_ID_DERCRESU}}")), .init("name", .string("Slack of the \"demo\"")),
        ]))
  }

  @Test func everythingThatIsMissingIsToldAtOnce() {
    var sample = Sample(
      main: Sample.main(
        #"{ "a": "{{USERDATA_USER_ID_ATADRESU}}", "b": "{{USERDATA_USER_ID_ATADRESU}} {{INSTPARM_NAME_MRAPTSNI}}" }"#))
    sample.files["environments/dev.yaml"]?.replace("NAME: Acme", with: "NAM: Acme")
    sample.files["environments/dev.yaml"]?.replace("id: cred-1, ", with: "id: cred-1 }\n  OTHER: { ")
    let result = sample.lowered()
    #expect(result.bundle == nil)
    #expect(
      result.diagnostics.map(\.message) == [
        "credential `FLEXCRED_ANTHROPIC` of environment `dev` has no name",
        "environment `dev` has no value `USERDATA_USER_ID`", "environment `dev` has no parameter `NAME`",
      ])
    #expect(result.diagnostics.allSatisfy { $0.rule == "environment-value-missing" && $0.severity == .error })
    #expect(result.diagnostics.map(\.labels.count) == [1, 1, 0])
    #expect(result.diagnostics.map(\.address.workflow) == ["leaf", "main", "main"])
    #expect(result.diagnostics.map(\.address.pointer).contains("/nodes/0/parameters/a"))
    #expect(result.diagnostics.last?.help == "environments/dev.yaml has `NAM`: rename one of them")
  }

  @Test func anEnvironmentWithoutAFileKnowsOnlyDefaults() throws {
    let result = Sample(main: Sample.main(#"{ "a": {{INSTPARM_COUNT_MRAPTSNI}} }"#)).lowered("bare")
    #expect(
      result.diagnostics.map(\.message) == [
        "environment `bare` has no credential `FLEXCRED_ANTHROPIC`",
        "environment `bare` has no credential `USERCRED_SLACK`",
      ])
    #expect(result.diagnostics.first?.help == "name a file of values in `environments.bare.values`")
  }

  @Test func nullIsNoValue() {
    var sample = Sample(main: Sample.main(#"{ "a": "{{PROCDATA_PROCESS_ID_ATADCORP}}" }"#))
    sample.files["environments/dev.yaml"]?.replace("PROCDATA_PROCESS_ID: sample", with: "PROCDATA_PROCESS_ID: null")
    #expect(sample.lowered().diagnostics.map(\.message) == ["environment `dev` has no value `PROCDATA_PROCESS_ID`"])
  }

  @Test func textParametersAreTextWhateverYAMLReads() throws {
    var sample = Sample(main: Sample.main(#"{ "a": {{INSTPARM_NAME_MRAPTSNI}} }"#))
    sample.files["environments/dev.yaml"]?.replace("NAME: Acme", with: "NAME: 1871.50")
    #expect(try sample.parameters()["a"] == .string("1871.50"))
  }

  @Test func whatOnlyLooksLikeAPlaceholderIsText() throws {
    let parameters = try Sample(main: Sample.main(#"{ "a": "{{ $json.x }} {{FOO_BAR}}" }"#)).parameters()
    #expect(parameters["a"] == .string("{{ $json.x }} {{FOO_BAR}}"))
  }
}
