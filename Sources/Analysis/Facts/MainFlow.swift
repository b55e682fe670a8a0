import Parser

/// The steps along `main` connections: disabled nodes pass their first input to their first output, sub-nodes have no
/// part in it.
struct MainFlow {
  /// By node, in the order of the file.
  let successors: [[Int]]

  init(_ graph: WorkflowGraph) {
    var successors: [[Int]] = Array(repeating: [], count: graph.outgoing.count)
    for edge in graph.edges where MainFlow.isLive(edge, graph) { successors[edge.from].append(edge.to) }
    self.successors = successors
  }

  /// A `main` connection that items can take, and on which they get further than the target's door.
  static func isLive(_ edge: WorkflowGraph.Edge, _ graph: WorkflowGraph) -> Bool {
    edge.type == "main" && !(graph.isDisabled[edge.from] && edge.output != 0)
      && !(graph.isDisabled[edge.to] && edge.input != 0)
  }

  /// Groups of nodes that reach each other, two at least, each ascending, by their least member.
  func loops() -> [[Int]] { StrongComponents(successors).cyclic.filter { $0.count > 1 } }

  /// By node: reached from one of `starts`, themselves included. A node for which `stops` holds is reached, and nothing
  /// behind it on its account.
  func reached(from starts: [Int], stops: (Int) -> Bool = { _ in false }) -> [Bool] {
    var isReached = Array(repeating: false, count: successors.count)
    var stack: [Int] = []
    for start in starts where !isReached[start] {
      isReached[start] = true
      stack.append(start)
    }
    while let node = stack.popLast() {
      if stops(node) { continue }
      for next in successors[node] where !isReached[next] {
        isReached[next] = true
        stack.append(next)
      }
    }
    return isReached
  }
}
