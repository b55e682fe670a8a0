import Lexer
import Parser
import Support
import Testing

@Suite struct WorkflowParserTests {
  private func parse(_ text: String) -> (workflow: Workflow, diagnostics: [Diagnostic]) {
    WorkflowParser.parse(JSONParser.parse(.of(text)))
  }

  /// A workflow whose one node has these members.
  private func node(_ members: String) -> String { #"{"name":"W","nodes":[{\#(members)}],"connections":{}}"# }

  private static let good = #""name":"A","type":"t","position":[0,0]"#

  @Test func readsEveryFieldOfANode() throws {
    let text = node(
      #"""
      "parameters":{"a":1},"id":"i","name":"A","type":"n8n-nodes-base.set","typeVersion":3.4,"position":[220,-40.5],
      "credentials":{"slackApi":{"id":"1","name":"S"},"oldApi":"Old"},"webhookId":"w","disabled":true,"notes":"n",
      "notesInFlow":true,"retryOnFail":true,"maxTries":4,"waitBetweenTries":2000,"alwaysOutputData":true,
      "executeOnce":false,"onError":"continueErrorOutput","continueOnFail":true,"customTelemetryTags":{},
      "color":"#fff","extendsCredential":"x","unknown":1
      """#)
    let (workflow, diagnostics) = parse(text)
    #expect(diagnostics.isEmpty)
    let node = try #require(workflow.nodes.first)
    #expect(node.id?.value == "i")
    #expect(node.typeVersion?.value == 3.4)
    #expect(node.position?.value == CanvasPosition(x: 220, y: -40.5))
    #expect(node.parameters?["a"]?.int == 1)
    #expect(node.credentials.map(\.type.value) == ["slackApi", "oldApi"])
    #expect(node.credentials[0].id?.string == "1")
    #expect(node.credentials[1].id == nil && node.credentials[1].value.string == "Old")
    #expect(node.webhookId?.value == "w")
    #expect(node.disabled && node.disabledValue?.value == true)
    #expect(node.notes?.string == "n" && node.notesInFlow?.value == true)
    #expect(node.retryOnFail?.value == true && node.maxTries?.value == 4 && node.waitBetweenTries?.value == 2000)
    #expect(node.alwaysOutputData?.value == true && node.executeOnce?.value == false)
    #expect(node.onError?.value == "continueErrorOutput" && node.continueOnFail?.value == true)
    #expect(node.customTelemetryTags?.isObject == true)
    #expect(node.color?.string == "#fff" && node.extendsCredential?.string == "x")
    #expect(node.otherMembers.map(\.name) == ["color", "extendsCredential", "unknown"])
    let source = workflow.document.source
    #expect(node.name.map { source.text($0.span) } == #""A""#)
    #expect(source.text(node.nameSpan) == #""A""#)
    #expect(node.position.map { source.text($0.span) } == "[220,-40.5]")
  }

  @Test func readsTheRootAndItsSettings() throws {
    let text = #"""
      {"name":"W","nodes":[],"connections":{},"nodeGroups":[],"pinData":{"A":[]},"staticData":null,"tags":[],"meta":{},
      "description":"d","id":"x","active":false,
      "settings":{"executionOrder":"v1","errorWorkflow":"e","timezone":"DEFAULT","saveDataErrorExecution":"all",
      "saveDataSuccessExecution":"none","saveManualExecutions":"DEFAULT","saveExecutionProgress":false,
      "executionTimeout":-1,"callerPolicy":"any","callerIds":"a,b","timeSavedPerExecution":3,"timeSavedMode":"fixed",
      "availableInMCP":true,"credentialResolverId":"c","binaryMode":"separate","redactionPolicy":"all",
      "customTelemetryTags":[],"mine":1}}
      """#
    let (workflow, diagnostics) = parse(text)
    #expect(diagnostics.isEmpty)
    #expect(workflow.name?.value == "W")
    #expect(
      workflow.nodeGroups?.isArray == true && workflow.pinData?["A"] != nil && workflow.staticData?.isNull == true)
    #expect(workflow.tags?.isArray == true && workflow.meta?.isObject == true && workflow.description?.string == "d")
    #expect(workflow.otherMembers.map(\.name) == ["id", "active"])
    let settings = workflow.settingValues
    #expect(settings.executionOrder?.value == "v1" && settings.errorWorkflow?.value == "e")
    #expect(settings.timezone?.value == "DEFAULT")
    #expect(settings.saveDataErrorExecution?.value == "all" && settings.saveDataSuccessExecution?.value == "none")
    #expect(settings.saveManualExecutions?.value == .serverDefault && settings.saveExecutionProgress?.value == .off)
    #expect(settings.executionTimeout?.value == -1)
    #expect(settings.callerPolicy?.value == "any" && settings.callerIds?.value == "a,b")
    #expect(settings.timeSavedPerExecution?.value == 3 && settings.timeSavedMode?.value == "fixed")
    #expect(settings.availableInMCP?.value == true && settings.credentialResolverId?.value == "c")
    #expect(settings.binaryMode?.value == "separate" && settings.redactionPolicy?.value == "all")
    #expect(settings.customTelemetryTags?.isArray == true && settings.otherMembers.map(\.name) == ["mine"])
  }

  @Test(arguments: [
    ("[]", "the file holds an array, not a workflow", 0..<2),
    ("7", "the file holds a number, not a workflow", 0..<1),
    ("{}", "the file is no workflow: it has neither `nodes` nor `connections`", 0..<0),
    (#"{"nodes":[]}"#, "the file is no workflow: it has no `connections`", 0..<0),
    (#"{"connections":{}}"#, "the file is no workflow: it has no `nodes`", 0..<0),
  ])
  func tellsWhatIsNoWorkflow(_ text: String, _ message: String, _ range: Range<Int>) {
    let (workflow, diagnostics) = parse(text)
    #expect(!workflow.isReadable)
    #expect(diagnostics.map(\.rule) == ["not-a-workflow"])
    #expect(diagnostics.map(\.message) == [message])
    #expect(diagnostics.map(\.span.range) == [range])
  }

  /// Members of a node; what is found: pointer, message, text under the span, replacement.
  static let nodes: [(String, [String])] = [
    (good, []),
    (#"\#(good),"credentials":{"a":"name"}"#, []),
    (#""type":"t","position":[0,0]"#, ["/nodes/0|node has no `name`||"]),
    (#""name":"","type":"t","position":[0,0]"#, [#"/nodes/0/name|node field `name` is empty|""|"#]),
    (#""name":7,"type":"t","position":[0,0]"#, ["/nodes/0/name|node field `name` is a number, not a string|7|"]),
    (#""name":"A","position":[0,0]"#, [#"/nodes/0|node has no `type`|"A"|"#]),
    (#""name":"A","type":null,"position":[0,0]"#, ["/nodes/0/type|node field `type` is null, not a string|null|"]),
    (#""name":"A","type":"t""#, [#"/nodes/0|node has no `position`|"A"|"#]),
    (
      #""name":"A","type":"t","position":"0,0""#,
      [#"/nodes/0/position|node field `position` is a string, not an array of two numbers|"0,0"|"#]
    ),
    (
      #""name":"A","type":"t","position":[0]"#,
      ["/nodes/0/position|node field `position` has 1 element, not two|[0]|"]
    ),
    (
      #""name":"A","type":"t","position":[1,2,3]"#,
      ["/nodes/0/position|node field `position` has 3 elements, not two|[1,2,3]|"]
    ),
    (
      #""name":"A","type":"t","position":["0","-7.5"]"#,
      [
        #"/nodes/0/position|node field `position` holds a string, not a number|"0"|0"#,
        #"/nodes/0/position|node field `position` holds a string, not a number|"-7.5"|-7.5"#,
      ]
    ),
    (
      #"\#(good),"typeVersion":"2""#,
      [#"/nodes/0/typeVersion|node field `typeVersion` is a string, not a number|"2"|2"#]
    ),
    (
      #"\#(good),"typeVersion":"02""#,
      [#"/nodes/0/typeVersion|node field `typeVersion` is a string, not a number|"02"|"#]
    ),
    (
      #"\#(good),"disabled":"true""#,
      [#"/nodes/0/disabled|node field `disabled` is a string, not a boolean|"true"|true"#]
    ),
    (#"\#(good),"disabled":null"#, ["/nodes/0/disabled|node field `disabled` is null, not a boolean|null|false"]),
    (#"\#(good),"parameters":[]"#, ["/nodes/0/parameters|node field `parameters` is an array, not an object|[]|{}"]),
    (#"\#(good),"parameters":[1]"#, ["/nodes/0/parameters|node field `parameters` is an array, not an object|[1]|"]),
    (#"\#(good),"credentials":null"#, ["/nodes/0/credentials|node field `credentials` is null, not an object|null|{}"]),
    (#"\#(good),"id":7"#, ["/nodes/0/id|node field `id` is a number, not a string|7|"]),
    (#"\#(good),"notes":null"#, [#"/nodes/0/notes|node field `notes` is null, not a string|null|"""#]),
    (#"\#(good),"maxTries":"3""#, [#"/nodes/0/maxTries|node field `maxTries` is a string, not a number|"3"|3"#]),
    (#"\#(good),"disabled":{{INSTPARM_X_MRAPTSNI}},"id":{{INSTPARM_X_MRAPTSNI}}"#, []),
    (#"\#(good),"disabled":7,"disabled":true"#, []),
  ]

  @Test(arguments: nodes)
  func reportsWrongNodeFields(_ members: String, _ expected: [String]) {
    let (workflow, diagnostics) = parse(node(members))
    #expect(workflow.nodes.count == 1)
    #expect(diagnostics.allSatisfy { $0.rule == "node-field-type" && $0.severity == .error })
    #expect(diagnostics.map { describe($0, workflow) } == expected)
  }

  private func describe(_ diagnostic: Diagnostic, _ workflow: Workflow) -> String {
    let fix = diagnostic.fixes.first?.edits.first?.text ?? ""
    let text = workflow.document.source.text(diagnostic.span)
    return "\(diagnostic.address.pointer ?? "")|\(diagnostic.message)|\(text)|\(fix)"
  }

  @Test func reportsEntriesThatAreNoNodes() {
    let (workflow, diagnostics) = parse(#"{"nodes":[null,{\#(Self.good)},7],"connections":{}}"#)
    #expect(workflow.nodes.map(\.index) == [1])
    #expect(diagnostics.map(\.message) == ["node is null, not an object", "node is a number, not an object"])
  }

  @Test func reportsWrongRootFields() {
    let (workflow, diagnostics) = parse(#"{"name":1,"nodes":{},"connections":[],"settings":"x"}"#)
    #expect(!workflow.isReadable)
    #expect(
      diagnostics.map(\.message) == [
        "workflow field `name` is a number, not a string", "workflow field `settings` is a string, not an object",
        "workflow field `nodes` is an object, not an array", "workflow field `connections` is an array, not an object",
      ])
  }

  /// Value of `connections`; what is found.
  static let connections: [(String, [String])] = [
    (#"{"A":{"main":[[{"node":"B","type":"main","index":0}]]}}"#, []),
    (#"{"A":{"main":[null,[],[{"node":"B","type":"main","index":2,"extra":1}]]},"B":{}}"#, []),
    (#"{"A":{"main":null}}"#, ["/connections/A/main|list of `main` connections is null, not an array|null|[]"]),
    (#"{"A":null}"#, ["/connections/A|connections of `A` is null, not an object|null|"]),
    (#"{"A":{"main":[{}]}}"#, ["/connections/A/main/0|output of `main` connections is an object, not an array|{}|"]),
    (#"{"A":{"main":[[null]]}}"#, ["/connections/A/main/0/0|connection is null, not an object|null|"]),
    (
      #"{"A":{"main":[[{"node":"B","type":"main"}]]}}"#,
      [#"/connections/A/main/0/0|connection has no `index`|"B"|, "index": 0"#]
    ),
    (
      #"{"A":{"main":[[{"node":"B","index":0}]]}}"#,
      [#"/connections/A/main/0/0|connection has no `type`|"B"|, "type": "main""#]
    ),
    (#"{"A":{"main":[[{"type":"main","index":0}]]}}"#, ["/connections/A/main/0/0|connection has no `node`||"]),
    (
      #"{"A":{"main":[[{"node":"B","type":"main","index":-1}]]}}"#,
      ["/connections/A/main/0/0/index|connection field `index` is -1, not a whole number from 0 up|-1|"]
    ),
    (
      #"{"A":{"main":[[{"node":"B","type":"main","index":"1"}]]}}"#,
      [#"/connections/A/main/0/0/index|connection field `index` is a string, not a number|"1"|1"#]
    ),
    (
      #"{"a/b~":{"main":[[{"node":"","type":"main","index":0}]]}}"#,
      [#"/connections/a~1b~0/main/0/0/node|connection field `node` is empty|""|"#]
    ),
  ]

  @Test(arguments: connections)
  func reportsWrongConnections(_ connections: String, _ expected: [String]) {
    let (workflow, diagnostics) = parse(#"{"nodes":[],"connections":\#(connections)}"#)
    #expect(diagnostics.map { describe($0, workflow) } == expected)
  }

  @Test func readsConnections() {
    let text = #"""
      {"nodes":[],"connections":{
        "A":{"main":[[{"node":"B","type":"main","index":1},{"node":"C","type":"main","index":0}],null,[]],
             "ai_tool":[[{"node":"D","type":"ai_tool","index":0}]]},
        "B":{}, "C":{"main":[[{"node":"X","type":"main","index":0}]]}, "C":{"main":[[]]}}}
      """#
    let (workflow, diagnostics) = parse(text)
    #expect(diagnostics.isEmpty)
    #expect(
      workflow.connections.map {
        "\($0.source.value).\($0.type.value)[\($0.slot)][\($0.position)]→\($0.target.value).\($0.targetIndex)"
      } == ["A.main[0][0]→B.1", "A.main[0][1]→C.0", "A.ai_tool[0][0]→D.0"])
    #expect(workflow.sources.map(\.name.value) == ["A", "B", "C"])
    #expect(workflow.sources.map { $0.families.map(\.value) } == [["main", "ai_tool"], [], ["main"]])
    #expect(workflow.hasAllConnections)
  }

  @Test func fixesThatAddFieldsKeepTheLayout() throws {
    let text = """
      {"nodes":[],"connections":{"A":{"main":[[{
        "node": "B",
        "type": "main"
      }]]}}}
      """
    let (workflow, diagnostics) = parse(text)
    let edit = try #require(diagnostics.first?.fixes.first?.edits.first)
    #expect(edit.text == ",\n  \"index\": 0")
    #expect(workflow.document.source.text(SourceSpan(FileID(0), UInt32(0), edit.span.start)).hasSuffix("\"main\""))
  }

  @Test func refusesTooManyNodes() {
    let nodes = Array(repeating: "0", count: WorkflowParser.nodeLimit + 1).joined(separator: ",")
    let (workflow, diagnostics) = parse(#"{"nodes":[\#(nodes)],"connections":{}}"#)
    #expect(!workflow.isReadable)
    #expect(diagnostics.map(\.rule) == ["limit-exceeded"])
  }
}
