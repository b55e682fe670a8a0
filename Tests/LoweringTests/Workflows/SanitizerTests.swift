import Testing

@testable import Lowering

@Suite struct SanitizerTests {
  @Test func onlyWhatAServerTakesIsKept() throws {
    let sample = Sample(
      main: """
        { "id": "x", "meta": {"a": 1}, "settings": { "executionOrder": "v1", "timezone": "DEFAULT", "foo": 1,
            "saveManualExecutions": true, "callerPolicy": "any" },
          "nodes": [ { "color": "#fff", "parameters": {"meta": 1}, "name": "N", "type": "n8n-nodes-base.noOp", "extendsCredential": "x",
            "typeVersion": 1.0, "position": [0, -1.50], "notes": "n", "customTelemetryTags": [], "onError": "stopWorkflow", "id": "1" } ],
          "name": "file name", "pinData": {}, "connections": {"N": {"main": [null, []]}}, "tags": [], "nodeGroups": [],
          "active": true, "versionId": "v", "staticData": null }
        """)
    let main = try sample.bundle().workflow("main")
    #expect(main.keys == ["settings", "nodes", "name", "connections", "nodeGroups"])
    #expect(main["settings"]?.keys == ["executionOrder", "saveManualExecutions", "callerPolicy"])
    let node = try main.node(0)
    #expect(
      node.keys == [
        "parameters", "name", "type", "typeVersion", "position", "notes", "customTelemetryTags", "onError", "id",
      ])
    #expect(node["typeVersion"] == .number("1.0"))
    #expect(node["position"] == .array([.number("0"), .number("-1.50")]))
    #expect(node["parameters"]?["meta"] == .number("1"))
    #expect(main["connections"]?["N"]?["main"] == .array([.null, .array([])]))
    #expect(main["name"] == .string("The main one"))
  }

  @Test func whatAServerDemandsIsAdded() throws {
    let main = try Sample(main: #"{"nodes": [], "connections": {}}"#).bundle().workflow("main")
    #expect(main.keys == ["name", "nodes", "connections", "settings"])
    #expect(main["name"] == .string("The main one"))
    #expect(main["settings"] == .object([]))
  }

  @Test func marksAndLineBreaksOfEditorsAreGone() throws {
    let plain = Sample(main: Sample.main(#"{ "a": "x\ny" }"#))
    var marked = plain
    for (path, text) in plain.files { marked.files[path] = "\u{FEFF}" + text.replacing("\n", with: "\r\n") }
    #expect(try marked.bundle().workflows.map(\.content) == plain.bundle().workflows.map(\.content))
  }

  @Test func theLastOfTwoEqualKeysCounts() throws {
    let parameters = try Sample(main: Sample.main(#"{ "a": 1, "b": 2, "a": 3 }"#)).parameters()
    #expect(parameters == .object([.init("a", .number("3")), .init("b", .number("2"))]))
  }

  @Test func stringsKeepTheirText() throws {
    let parameters = try Sample(
      main: Sample.main(#"{ "a": "\u00e9\/\u2028😀", "b": "\uD83D", "c": "x\ud83dé\"", "d": "", "e\u0041\udc00": 1 }"#)
    ).parameters()
    #expect(parameters["a"] == .string("é/\u{2028}😀"))
    #expect(parameters["b"] == .rawString(#"\uD83D"#))
    #expect(parameters["c"] == .rawString(#"x\ud83dé\""#))
    #expect(parameters["d"] == .string(""))
  }

  @Test func theErrorWorkflowOfAnEnvironmentWithoutOneIsDropped() throws {
    let settings = #"{ "errorWorkflow": "{{ORGSECRET_ERROR_WORKFLOW_ID_TERCESORG}}", "executionOrder": "v1" }"#
    var sample = Sample(main: Sample.main("{}", settings: settings))
    #expect(try sample.bundle().workflow("main")["settings"]?.keys == ["executionOrder"])
    #expect(try sample.bundle().resolved.contains { $0.text == "{{ORGSECRET_ERROR_WORKFLOW_ID_TERCESORG}}" })
    #expect(try sample.bundle(nil).workflow("main")["settings"]?.keys == ["errorWorkflow", "executionOrder"])
    sample.files["environments/dev.yaml"]?.replace(
      "ORGSECRET_ERROR_WORKFLOW_ID: null", with: "ORGSECRET_ERROR_WORKFLOW_ID: wf7")
    #expect(try sample.bundle().workflow("main")["settings"]?["errorWorkflow"] == .string("wf7"))
  }

  @Test func thePrefixOfAnEnvironmentPrecedesNames() throws {
    var sample = Sample()
    sample.files["codika.yaml"]?.replace("{ backend: folder }", with: "{ backend: folder, namePrefix: \"[bare] \" }")
    sample.files["codika.yaml"]?.replace("backend: folder", with: "backend: folder, values: environments/dev.yaml")
    let bundle = try sample.bundle("bare")
    #expect(try bundle.workflow("main")["name"] == .string("[bare] The main one"))
    #expect(bundle.workflows.map(\.name) == ["[bare] Leaf", "[bare] Helper", "[bare] The main one"])
  }
}
