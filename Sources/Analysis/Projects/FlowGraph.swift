/// The steps that an execution can take: vertices 0..<nodes are the nodes, the ones behind stand for disabled nodes
/// that were entered in another way than by their first input, where nothing comes out.
struct FlowGraph {
  let nodeCount: Int
  let entries: [Int]
  /// By vertex, in the order of the file.
  private(set) var successors: [[Int32]]
  /// The second vertex of a disabled node, if it has one.
  private(set) var blocked: [Int: Int] = [:]

  init(_ graph: WorkflowGraph) {
    nodeCount = graph.outgoing.count
    entries = graph.entries
    successors = Array(repeating: [], count: graph.outgoing.count)
    for edge in graph.edges {
      if edge.isSubNode {
        // The root asks its sub-nodes while it runs; a disabled one does not run.
        guard !graph.isDisabled[edge.to] else { continue }
        add(from: edge.to, to: edge.from, passes: !graph.isDisabled[edge.from])
        continue
      }
      if graph.isDisabled[edge.from], edge.output != 0 { continue }
      add(from: edge.from, to: edge.to, passes: !graph.isDisabled[edge.to] || edge.input == 0)
    }
  }

  /// `passes`: something comes out of the target that was entered so.
  private mutating func add(from source: Int, to target: Int, passes: Bool) {
    let vertex = passes ? target : blockedVertex(of: target)
    successors[source].append(Int32(vertex))
  }

  private mutating func blockedVertex(of node: Int) -> Int {
    if let known = blocked[node] { return known }
    let vertex = successors.count
    successors.append([])
    blocked[node] = vertex
    return vertex
  }

  /// By node.
  func reachableNodes() -> [Bool] {
    var isReached = Array(repeating: false, count: successors.count)
    var stack = entries
    for entry in entries { isReached[entry] = true }
    while let vertex = stack.popLast() {
      for successor in successors[vertex] where !isReached[Int(successor)] {
        isReached[Int(successor)] = true
        stack.append(Int(successor))
      }
    }
    for (node, vertex) in blocked where isReached[vertex] { isReached[node] = true }
    return Array(isReached[0..<nodeCount])
  }
}
