import Analysis
import Parser
import Support
import Testing

@Suite struct DominatorTreeTests {
  private func tree(_ nodes: [String], _ connections: [String]) -> DominatorTree {
    DominatorTree(WorkflowGraph.build(SmallWorkflow.make(nodes, connections)))
  }

  @Test func ofADiamond() {
    let tree = tree(["T webhook", "A", "B", "C", "D", "X"], ["T → A", "A → B", "A → C", "B → D", "C → D", "X → D"])
    #expect(tree.dominators(of: 4) == [1, 0])
    #expect(tree.dominators(of: 0).isEmpty)
    #expect(tree.dominators(of: 5).isEmpty && !tree.isReachable(5))
    #expect(tree.dominates(1, 4) && tree.dominates(0, 4))
    #expect(!tree.dominates(2, 4) && !tree.dominates(4, 4) && !tree.dominates(4, 1) && !tree.dominates(5, 4))
    #expect(!tree.dominates(99, 4) && tree.dominators(of: 99).isEmpty)
  }

  @Test func ofTwoEntries() {
    let tree = tree(["T webhook", "S scheduleTrigger", "A", "B"], ["T → A", "S → A", "A → B", "T → S"])
    #expect(tree.dominators(of: 1).isEmpty)
    #expect(tree.dominators(of: 2).isEmpty)
    #expect(tree.dominators(of: 3) == [2])
  }

  @Test func ofASubNodeAreThoseOfItsRootAndTheRoot() {
    let tree = tree(["T webhook", "A", "R agent", "M model"], ["T → A", "A → R", "M ai_languageModel→ R"])
    #expect(tree.dominators(of: 3) == [2, 1, 0])
  }

  @Test func withoutEntriesThereAreNone() {
    let tree = tree(["A", "B"], ["A → B"])
    #expect(!tree.isReachable(1) && tree.dominators(of: 1).isEmpty)
  }

  /// `d` dominates `n` if `n` cannot be reached without `d`.
  @Test func agreeWithSearchOnRandomGraphs() {
    let seed: UInt64 = 0xD0_11A7
    var random = SplitMix64(seed: seed)
    for _ in 0..<150 {
      let count = 2 + random.below(9)
      let nodes = (0..<count).map { index in
        let type = ["webhook", "noOp", "noOp", "noOp"][random.below(4)]
        return "N\(index) \(type)\(random.below(5) == 0 ? " off" : "")"
      }
      let connections = (0..<random.below(3 * count)).map { _ in
        let family = ["", "", "", "1", "ai_tool"][random.below(5)]
        return "N\(random.below(count)) \(family)→\(["", "", "1"][random.below(3)]) N\(random.below(count))"
      }
      let workflow = SmallWorkflow.make(nodes, connections)
      let graph = WorkflowGraph.build(workflow)
      let tree = DominatorTree(graph)
      let reached = Self.reached(workflow, graph, without: nil)
      for node in 0..<count {
        let expected =
          !reached.contains(node)
          ? [] : (0..<count).filter { $0 != node && !Self.reached(workflow, graph, without: $0).contains(node) }
        #expect(graph.isReachable[node] == reached.contains(node), "seed \(seed): \(nodes) \(connections)")
        #expect(tree.isReachable(node) == reached.contains(node), "seed \(seed): \(nodes) \(connections)")
        #expect(tree.dominators(of: node).sorted() == expected, "seed \(seed): \(nodes) \(connections)")
        for other in 0..<count { #expect(tree.dominates(other, node) == expected.contains(other)) }
      }
    }
  }

  /// A search of its own, edge by edge until nothing changes.
  private static func reached(_ workflow: Workflow, _ graph: WorkflowGraph, without removed: Int?) -> Set<Int> {
    var reached: Set<Int> = []
    // Nodes from which something comes out.
    var live: Set<Int> = []
    for entry in graph.entries where entry != removed {
      reached.insert(entry)
      live.insert(entry)
    }
    var isChanged = true
    while isChanged {
      isChanged = false
      for edge in graph.edges {
        let (from, to) = edge.isSubNode ? (edge.to, edge.from) : (edge.from, edge.to)
        guard live.contains(from), to != removed else { continue }
        if workflow.nodes[from].disabled, edge.isSubNode || edge.output != 0 { continue }
        if reached.insert(to).inserted { isChanged = true }
        let passes = !workflow.nodes[to].disabled || !edge.isSubNode && edge.input == 0
        if passes, live.insert(to).inserted { isChanged = true }
      }
    }
    return reached
  }

  /// A ladder with rungs and a way back: the worst for climbing dominators one by one.
  @Test func aHundredThousandNodesAreNoMatter() {
    let half = 50_000
    var graph = WorkflowGraph()
    graph.outgoing = Array(repeating: [], count: 2 * half)
    graph.incoming = graph.outgoing
    graph.isDisabled = Array(repeating: false, count: 2 * half)
    graph.entries = [0]
    func connect(_ from: Int, _ to: Int) {
      graph.edges.append(.init(from: from, output: 0, to: to, input: 0, type: "main", connection: 0))
    }
    for step in 0..<(half - 1) {
      connect(step, step + 1)
      connect(half + step + 1, half + step)
      connect(step, half + step)
    }
    connect(half - 1, 2 * half - 1)
    let tree = DominatorTree(graph)
    #expect(tree.dominators(of: half - 1).count == half - 1)
    #expect(tree.dominators(of: half) == [0])
    #expect(tree.dominates(half - 1, 2 * half - 1) && !tree.dominates(half - 1, 2 * half - 2))
  }
}
