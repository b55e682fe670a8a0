import Analysis
import Lexer
import Testing

/// Ruleset `peer-flowlint`: R1 to R15 as FlowLint publishes them, its own test cases and its known defects included.
@Suite struct FlowlintTests {
  /// `nodes`: each the members of a node besides its name; `edges`: `a>b`, with `a!>b` for the second output.
  private static func found(_ nodes: [String: String], _ edges: [String] = [], settings: String = "{}") async
    -> [String]
  {
    var sources: [String: [[String]]] = [:]
    for edge in edges {
      let isSecond = edge.contains("!>")
      let ends = edge.replacing("!>", with: ">").split(separator: ">").map(String.init)
      sources[ends[0], default: [[], []]][isSecond ? 1 : 0].append(ends[1])
    }
    let connections = sources.sorted { $0.key < $1.key }.map { source, slots in
      let lists = slots.map { slot in
        "[" + slot.map { #"{ "node": "\#($0)", "type": "main", "index": 0 }"# }.joined(separator: ", ") + "]"
      }
      return #""\#(source)": { "main": [\#(lists.joined(separator: ", "))] }"#
    }
    let list = nodes.sorted { $0.key < $1.key }.map { name, members in
      #"{ "name": "\#(name)", "typeVersion": 1, "position": [0, 0], \#(members) }"#
    }
    let text = """
      { "name": "Main", "nodes": [\(list.joined(separator: ",\n"))],
      "connections": { \(connections.joined(separator: ", ")) }, "settings": \(settings) }
      """
    var store = SourceStore()
    let source = store.add(path: "main.json", bytes: text.utf8)
    let input = ProjectInput(
      kind: .workflows, ruleset: .peerFlowlint, files: [ProjectInput.File(source: source, relativePath: "main.json")])
    let result = await Analyzer.check(await ProjectBuilder.build(input))
    return result.diagnostics.map { "\($0.rule)@\($0.address.node ?? "")" }.sorted()
  }

  private static func type(_ name: String, _ rest: String = #""parameters": {}"#) -> String {
    #""type": "n8n-nodes-base.\#(name)", \#(rest)"#
  }

  private static func count(_ rule: String, _ found: [String]) -> Int { found.count { $0.hasPrefix(rule + "@") } }

  @Test func retries() async {
    func rules(_ rest: String) async -> [String] { await Self.found(["Get": Self.type("httpRequest", rest)]) }
    #expect(
      await rules(#""parameters": { "options": { "retryOnFail": true } }"#).contains("retry-missing@Get") == false)
    // Its defect: a parameter that n8n does not read masks the node's own setting.
    let masked = await rules(#""retryOnFail": true, "parameters": { "options": { "retryOnFail": false } }"#)
    #expect(masked.contains("retry-missing@Get"))
    #expect(await rules(#""parameters": { "retryOnFail": "{{ $env.RETRY }}" }"#).contains("retry-missing@Get") == false)
    #expect(await rules(#""parameters": {}"#).contains("retry-missing@Get"))
    #expect(await rules(#""parameters": {}, "retryOnFail": true"#).contains("retry-after@Get"))
    #expect(
      await rules(#""parameters": {}, "retryOnFail": true, "waitBetweenTries": 5000"#).contains("retry-after@Get")
        == false)
  }

  @Test func errors() async {
    let silent = await Self.found(
      ["Get": Self.type("httpRequest"), "Next": Self.type("noOp")], ["Get!>Next"])
    #expect(Self.count("silent-error-branch", silent) == 1)
    #expect(Self.count("unhandled-error-path", silent) == 0)
    let told = await Self.found(["Get": Self.type("httpRequest"), "Tell": Self.type("slack")], ["Get!>Tell"])
    #expect(Self.count("silent-error-branch", told) == 0)
    let alone = await Self.found(["Get": Self.type("httpRequest")])
    #expect(Self.count("unhandled-error-path", alone) == 1)
    let swallowed = await Self.found(["Get": Self.type("set", #""parameters": {}, "continueOnFail": true"#)])
    #expect(swallowed.contains("continue-on-fail@Get"))
  }

  @Test func ends() async {
    let found = await Self.found(["Hook": Self.type("webhook"), "Fields": Self.type("set")], ["Hook>Fields"])
    #expect(found.contains("dead-end-node@Fields"))
    #expect(Self.count("orphan-node", found) == 0)
    let answered = await Self.found(
      ["Hook": Self.type("webhook"), "Answer": Self.type("respondToWebhook")], ["Hook>Answer"])
    #expect(Self.count("dead-end-node", answered) == 0)
    let unused = await Self.found(
      ["Get": Self.type("httpRequest"), "Fields": Self.type("set"), "Last": Self.type("noOp")],
      ["Get>Fields", "Fields>Last"])
    #expect(unused.contains("data-never-consumed@Get"))
  }

  @Test func loops() async {
    let loop = await Self.found(["Loop": Self.type("splitInBatches", #""parameters": { "timeout": "400000" }"#)])
    #expect(loop.contains("deprecated-node@Loop"))
    #expect(loop.contains("long-timeout@Loop"))
    let short = await Self.found(["Loop": Self.type("splitInBatches", #""parameters": { "timeout": 300000 }"#)])
    #expect(Self.count("long-timeout", short) == 0)
  }

  @Test func loopsAndWebhooks() async {
    // Its defect: the loop node of n8n has no limit, so that each one is reported.
    #expect(await Self.found(["Loop": Self.type("splitInBatches")]).contains("unbounded-loop@Loop"))
    let bounded = await Self.found(["Loop": Self.type("splitInBatches", #""parameters": { "limit": "50" }"#)])
    #expect(Self.count("unbounded-loop", bounded) == 0)
    #expect(bounded.contains("deprecated-node@Loop"))
    let slow = await Self.found(["Hook": Self.type("webhook"), "Get": Self.type("httpRequest")], ["Hook>Get"])
    #expect(slow.contains("webhook-slow-ack@Hook"))
    let quick = await Self.found(
      ["Hook": Self.type("webhook"), "Answer": Self.type("respondToWebhook"), "Get": Self.type("httpRequest")],
      ["Hook>Answer", "Answer>Get"])
    #expect(Self.count("webhook-slow-ack", quick) == 0)
  }

  @Test func wordsAndKeys() async {
    let bearer = #""parameters": { "value": "Bearer of good news" }"#
    #expect(await Self.found(["A": Self.type("set", bearer)]).contains("secret-literal@A"))
    let url = #""parameters": { "url": "https://api.prod.acme.test/device-123" }"#
    #expect(await Self.found(["A": Self.type("set", url)]).contains("environment-literal@A"))
    #expect(await Self.found(["Set": Self.type("set")]).contains("generic-node-name@Set"))
    let rows = Self.type("googleSheets")
    #expect(
      await Self.found(["Hook": Self.type("webhook"), "Rows": rows], ["Hook>Rows"]).contains("idempotency-missing@Rows")
    )
    let keyed = Self.type("webhook", #""parameters": { "path": "eventId" }"#)
    let guarded = await Self.found(["Hook": keyed, "Rows": rows], ["Hook>Rows"])
    #expect(Self.count("idempotency-missing", guarded) == 0)
  }

  @Test func errorWorkflow() async {
    #expect(Self.count("error-workflow", await Self.found(["Hook": Self.type("webhook")])) == 1)
    let set = await Self.found(["Hook": Self.type("webhook")], settings: #"{ "errorWorkflow": "abc" }"#)
    #expect(Self.count("error-workflow", set) == 0)
    #expect(Self.count("error-workflow", await Self.found(["When": Self.type("executeWorkflowTrigger")])) == 0)
  }
}
