import Analysis
import Lexer
import Parser
import Support
import Testing

@Suite struct WorkflowGraphTests {
  private static func graph(_ nodes: [String], _ connections: [String]) -> WorkflowGraph {
    WorkflowGraph.build(SmallWorkflow.make(nodes, connections))
  }

  /// Nodes, edges, reached nodes.
  static let cases: [([String], [String], [Int])] = [
    (["T webhook", "A", "B", "C"], ["T → A", "A 1→ B"], [0, 1, 2]),
    (["A", "B"], ["A → B"], []),
    (["T webhook off", "A"], ["T → A"], []),
    (["T webhook", "T2 scheduleTrigger off", "A", "B"], ["T → A", "T2 → B"], [0, 2]),
    // A disabled node lets its first input through to its first output and nothing else.
    (["T webhook", "D merge off", "A"], ["T → D", "D → A"], [0, 1, 2]),
    (["T webhook", "D merge off", "A"], ["T →1 D", "D → A"], [0, 1]),
    (["T webhook", "D if off", "A", "B"], ["T → D", "D → A", "D 1→ B"], [0, 1, 2]),
    // A sub-node is reached by the node that uses it, and by nothing else.
    (
      ["T webhook", "R agent", "M model", "E embed"],
      ["T → R", "M ai_languageModel→ R", "E ai_embedding→ M"], [0, 1, 2, 3]
    ),
    (["T webhook", "R agent", "M model"], ["M ai_languageModel→ R", "T → M"], [0, 2]),
    (["T webhook", "R agent off", "M model", "A"], ["T → R", "M ai_languageModel→ R", "R → A"], [0, 1, 3]),
    // Loops end.
    (["T webhook", "A", "B"], ["T → A", "A → B", "B → A", "B → B"], [0, 1, 2]),
    // What an unknown package calls a trigger may be one.
    (["T n8n-nodes-acme.acmeTrigger", "A"], ["T → A"], [0, 1]),
    (["T n8n-nodes-acme.acme", "A"], ["T → A"], []),
    // Ends that are no nodes have no edge.
    (["T webhook", "A"], ["T → X", "X → A"], [0]),
  ]

  @Test(arguments: cases)
  func reaches(_ nodes: [String], _ connections: [String], _ reached: [Int]) {
    let graph = Self.graph(nodes, connections)
    #expect(graph.isReachable.indices.filter { graph.isReachable[$0] } == reached)
  }

  @Test func keepsSlotsInputsAndFamilies() {
    let graph = Self.graph(["T webhook", "A", "M model"], ["T 2→1 A", "M ai_languageModel→ A"])
    let edges = graph.edges.map { "\($0.from)[\($0.output)] \($0.type) \($0.to)[\($0.input)] \($0.connection)" }
    #expect(edges == ["0[2] main 1[1] 0", "2[0] ai_languageModel 1[0] 1"])
    #expect(graph.outgoing == [[0], [], [1]])
    #expect(graph.incoming == [[], [0, 1], []])
    #expect(graph.entries == [0])
  }

  @Test func comparesNamesByBytesAndTakesTheLast() {
    let composed = "\u{E9}"
    let decomposed = "e\u{301}"
    let graph = Self.graph(["T webhook", composed, decomposed, "A", "A"], ["T → \(decomposed)", "\(decomposed) → A"])
    #expect(graph.node(named: composed) == 1)
    #expect(graph.node(named: decomposed) == 2)
    #expect(graph.node(named: "A") == 4)
    #expect(graph.edges.map { [$0.from, $0.to] } == [[0, 2], [2, 4]])
  }
}
