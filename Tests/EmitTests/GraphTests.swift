import Analysis
import Emit
import Foundation
import Lexer
import Support
import Testing

/// A workflow from a short text, as a project with one file.
struct FlowSample {
  private var nodes: [String] = []
  private var connections: [String: [String: [[String]]]] = [:]

  /// `more` is further members of the node, such as `"disabled": true`.
  mutating func node(_ name: String, _ type: String, _ more: String = "") {
    let full = type.contains(".") ? type : "n8n-nodes-base.\(type)"
    nodes.append("{\"name\": \(quote(name)), \"type\": \"\(full)\"\(more.isEmpty ? "" : ", " + more)}")
  }

  mutating func edge(
    _ from: String, _ to: String, output: Int = 0, input: Int = 0, type: String = "main"
  ) {
    var slots = connections[from]?[type] ?? []
    while slots.count <= output { slots.append([]) }
    slots[output].append("{\"node\": \(quote(to)), \"type\": \"\(type)\", \"index\": \(input)}")
    connections[from, default: [:]][type] = slots
  }

  mutating func chain(_ names: String...) {
    for (from, to) in zip(names, names.dropFirst()) { edge(from, to) }
  }

  var json: String {
    let sources = connections.keys.sorted().map { name in
      let types = (connections[name] ?? [:]).sorted { $0.key < $1.key }.map { type, slots in
        "\"\(type)\": [" + slots.map { "[" + $0.joined(separator: ", ") + "]" }.joined(separator: ", ") + "]"
      }
      return "\(quote(name)): {" + types.joined(separator: ", ") + "}"
    }
    return "{\"nodes\": [\(nodes.joined(separator: ", "))], \"connections\": {\(sources.joined(separator: ", "))}}"
  }

  var project: Project { FlowSample.project(["flow.json": json]) }

  var text: String { TextGraph.render([project], Style()) }

  static func project(_ files: [String: String], kind: ProjectInput.Kind = .workflows) -> Project {
    var store = SourceStore()
    let sources = files.sorted { $0.key < $1.key }.map { path, text in
      ProjectInput.File(source: store.add(path: path, bytes: text.utf8), relativePath: path)
    }
    return ProjectBuilder.buildSerially(ProjectInput(kind: kind, files: sources))
  }

  private func quote(_ text: String) -> String { "\"\(JSONStrings.escape(text))\"" }
}

@Suite struct TextGraphTests {
  @Test func chainWithBranchesSubNodesAndJoin() {
    var flow = FlowSample()
    flow.node("Start", "webhook")
    flow.node("Any?", "if", "\"typeVersion\": 2.2")
    flow.node("Ask", "@n8n/n8n-nodes-langchain.chainLlm")
    flow.node("Claude", "@n8n/n8n-nodes-langchain.lmChatAnthropic")
    flow.node("Send", "gmail", "\"disabled\": true")
    flow.node("Meet", "merge", "\"typeVersion\": 3")
    flow.node("End", "set", "\"typeVersion\": 3.4")
    flow.node("Remark", "stickyNote")
    flow.chain("Start", "Any?", "Ask", "Send")
    flow.edge("Any?", "Meet", output: 1, input: 1)
    flow.edge("Claude", "Ask", type: "ai_languageModel")
    flow.chain("Send", "Meet", "End")
    #expect(
      flow.text == """
        workflow flow  flow.json
          Start  webhook
          Any?  if
          ├─ true: Ask  chainLlm
          │    + languageModel: Claude  lmChatAnthropic
          │  Send  gmail (disabled)
          │  → Meet
          └─ false: → Meet (input 2)
          Meet  merge
          End  set


        """)
  }

  @Test func twoTriggersMeet() {
    var flow = FlowSample()
    flow.node("Every day", "scheduleTrigger")
    flow.node("Work", "code")
    flow.node("By hand", "manualTrigger")
    flow.chain("Every day", "Work")
    flow.chain("By hand", "Work")
    #expect(
      flow.text == """
        workflow flow  flow.json
          Every day  scheduleTrigger
          → Work

          By hand  manualTrigger
          → Work

          Work  code


        """)
  }

  @Test func loopsAndErrorOutputs() {
    var flow = FlowSample()
    flow.node("Start", "manualTrigger")
    flow.node("Loop", "splitInBatches", "\"typeVersion\": 3")
    flow.node("Call", "httpRequest", "\"typeVersion\": 4.2, \"onError\": \"continueErrorOutput\"")
    flow.node("Failed", "noOp", "\"typeVersion\": 1")
    flow.node("Done", "noOp", "\"typeVersion\": 1")
    flow.chain("Start", "Loop", "Done")
    flow.edge("Loop", "Call", output: 1)
    flow.edge("Call", "Loop")
    flow.edge("Call", "Failed", output: 1)
    #expect(
      flow.text == """
        workflow flow  flow.json
          Start  manualTrigger
          Loop  splitInBatches
          ├─ done: Done  noOp
          └─ loop: Call  httpRequest
             ├─ → Loop
             └─ error: Failed  noOp


        """)
  }

  @Test func whatNeverRuns() {
    var flow = FlowSample()
    flow.node("Start", "manualTrigger")
    flow.node("Old", "webhook", "\"disabled\": true")
    flow.node("Next", "code")
    flow.node("A", "code")
    flow.node("B", "code")
    flow.chain("Old", "Next")
    flow.chain("A", "B", "A")
    #expect(
      flow.text == """
        workflow flow  flow.json
          Start  manualTrigger

          never runs:
          Old  webhook (disabled)
          Next  code
          A  code
          B  code


        """)
  }

  @Test func namesCannotBreakTheLine() {
    var flow = FlowSample()
    flow.node("a\n\u{1B}[1m", "manualTrigger")
    #expect(flow.text == "workflow flow  flow.json\n  a␊␛[1m  manualTrigger\n\n")
    #expect(
      TextGraph.render([flow.project], Style(isUnicode: false))
        == "workflow flow  flow.json\n  a<U+000A><U+001B>[1m  manualTrigger\n\n")
  }

  /// Every node is drawn once, whatever the connections; deep nesting neither overflows nor runs away to the right.
  @Test func everyNodeOnce() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<200 {
      var flow = FlowSample()
      let count = 2 + Int(random.next() % 12)
      for index in 0..<count {
        let types = ["code", "if", "manualTrigger", "@n8n/n8n-nodes-langchain.lmChatAnthropic"]
        flow.node(
          "n\(index);", index == 0 ? "manualTrigger" : types[Int(random.next() % 4)],
          random.next() % 5 == 0 ? "\"disabled\": true" : "")
      }
      for _ in 0..<count * 3 / 2 {
        flow.edge(
          "n\(random.next() % UInt64(count));", "n\(random.next() % UInt64(count));", output: Int(random.next() % 2),
          input: Int(random.next() % 2), type: random.next() % 4 == 0 ? "ai_tool" : "main")
      }
      let drawn = flow.text.split(separator: "\n").filter { !$0.contains("→") }
      for index in 0..<count {
        #expect(drawn.filter { $0.contains("n\(index);  ") }.count == 1, "n\(index) of \(flow.text)\(flow.json)")
      }
    }
  }

  @Test func deepBranches() {
    var flow = FlowSample()
    flow.node("n0", "manualTrigger")
    for index in 1...1000 {
      flow.node("n\(index)", "if")
      flow.edge("n\(index - 1)", "n\(index)", output: index == 1 ? 0 : 1)
      flow.node("x\(index)", "noOp")
      flow.edge("n\(index)", "x\(index)")
    }
    let lines = flow.text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count < 120 })
    for name in ["n1000  if", "x1000  noOp", "n500  if"] { #expect(lines.contains { $0.hasSuffix(name) }) }
  }

  @Test func callsInOrder() throws {
    func workflow(_ callee: String?) -> String {
      let call =
        callee.map {
          """
          , {"name": "Call", "type": "n8n-nodes-base.executeWorkflow", "typeVersion": 1.2,
             "parameters": {"workflowId": {"__rl": true, "mode": "id", "value": "{{SUBWKFL_\($0)_LFKWBUS}}"}}}
          """
        } ?? ""
      return """
        {"nodes": [{"name": "Start", "type": "n8n-nodes-base.executeWorkflowTrigger", "typeVersion": 1.1}\(call)],
         "connections": {"Start": {"main": [[{"node": "Call", "type": "main", "index": 0}]]}}}
        """
    }
    let project = FlowSample.project(
      [
        "codika.yaml": """
        codika: 1
        title: t
        description: d
        workflows:
          main: { workflowName: m, triggers: [subworkflow] }
          helper: { workflowName: h, triggers: [subworkflow] }

        """,
        "workflows/main.json": workflow("helper"), "workflows/helper.json": workflow(nil),
      ], kind: .useCase)
    let text = TextGraph.render([project], Style())
    #expect(text.contains("  Call  executeWorkflow, calls `helper`\n"))
    #expect(
      text.hasSuffix("order of deployment, callees first\n  helper\n  main    calls helper\n\n"))

    let mermaid = MermaidGraph.render([project])
    #expect(mermaid.contains("  w1n1 ==>|calls| w0\n"))
    #expect(DotGraph.render([project]).contains("  w1n1 -> w0n0 [label=\"calls\", style=bold, lhead=cluster_0];\n"))

    let report = Report(diagnostics: [], suppressed: 0, files: 3, sources: SourceStore())
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(JSONGraph.render([project], report).utf8)) as? [String: Any])
    #expect(object["order"] as? [String] == ["helper", "main"])
    #expect(object["command"] as? String == "graph")
    let calls = try #require(object["calls"] as? [[String: Any]])
    #expect(calls.count == 1 && calls[0]["callee"] as? String == "helper" && calls[0]["node"] as? String == "Call")
    let workflows = try #require(object["workflows"] as? [[String: Any]])
    #expect(workflows.map { $0["key"] as? String } == ["helper", "main"])
  }
}

@Suite struct DrawnGraphTests {
  private var flow: FlowSample {
    var flow = FlowSample()
    flow.node("Start \"now\"", "manualTrigger")
    flow.node("If [x] | `y` <b> #1;\n🦊", "if")
    flow.node("Tool\\", "@n8n/n8n-nodes-langchain.toolCode", "\"disabled\": true")
    flow.node("Agent", "@n8n/n8n-nodes-langchain.agent")
    flow.node("End", "noOp")
    flow.chain("Start \"now\"", "If [x] | `y` <b> #1;\n🦊", "Agent")
    flow.edge("If [x] | `y` <b> #1;\n🦊", "End", output: 1)
    flow.edge("Tool\\", "Agent", type: "ai_tool")
    return flow
  }

  @Test func mermaid() {
    #expect(
      MermaidGraph.render([flow.project]) == """
        flowchart LR
          subgraph w0["flow"]
            w0n0(["Start #34;now#34;"])
            w0n1{"If [x] | #96;y#96; #60;b#62; #35;1;<br/>🦊"}
            w0n2("Tool#92;"):::disabled
            w0n3["Agent"]
            w0n4["End"]
            w0n1 -->|"true"| w0n3
            w0n1 -->|"false"| w0n4
            w0n0 --> w0n1
            w0n2 -.->|"ai_tool"| w0n3
          end
          classDef disabled stroke-dasharray:4 4,opacity:0.6

        """)
  }

  @Test func dot() {
    #expect(
      DotGraph.render([flow.project]) == #"""
        digraph codikac {
          compound=true;
          rankdir=LR;
          node [shape=box, style=rounded, fontname="sans-serif"];
          edge [fontname="sans-serif"];
          subgraph cluster_0 {
            label="flow";
            w0n0 [label="Start \"now\"", shape=oval];
            w0n1 [label="If [x] | `y` <b> #1;\n🦊"];
            w0n2 [label="Tool\\", shape=ellipse, style=dashed];
            w0n3 [label="Agent"];
            w0n4 [label="End"];
            w0n1 -> w0n3 [label="true"];
            w0n1 -> w0n4 [label="false"];
            w0n0 -> w0n1;
            w0n2 -> w0n3 [label="ai_tool", style=dashed];
          }
        }

        """#)
  }

  @Test func inspection() throws {
    let project = flow.project
    let line = InspectionGraph.line(try #require(project.workflows.first))
    #expect(line.hasSuffix("}\n") && line.filter { $0 == "\n" }.count == 1)
    #expect(
      line.hasPrefix(
        #"{"path":"flow.json","nodes":[{"name":"Start \"now\"","type":"n8n-nodes-base.manualTrigger","version":null,"inputs":[],"outputs":["main"],"credentials":[],"reachable":true},"#
      ))
    let object = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    let edges = try #require(object["edges"] as? [[String: Any]])
    #expect(edges.count == 4)
    #expect(edges[3] as NSDictionary == ["from": "Tool\\", "output": 0, "to": "Agent", "input": 0, "type": "ai_tool"])
    let dominators = try #require(object["dominators"] as? [String: [String]])
    #expect(dominators["End"] == ["Start \"now\"", "If [x] | `y` <b> #1;\n🦊"])
    #expect(dominators["Start \"now\""] == [])
  }
}
