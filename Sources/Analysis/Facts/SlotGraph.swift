import Parser

/// Dominators of a workflow in which each wired output of a node with several is a vertex of its own: "on every path"
/// then also says by which output.
struct SlotGraph {
  /// One output of a node.
  struct Slot: Hashable {
    var node: Int
    var output: Int
  }

  let tree: DominatorTree
  private let nodeCount: Int
  private let slots: [Slot]
  private let vertices: [Slot: Int]
  /// Nodes with a vertex for each output.
  private let split: Set<Int>

  init(_ graph: WorkflowGraph) {
    let count = graph.outgoing.count
    var slots: [Slot] = []
    var vertices: [Slot: Int] = [:]
    for node in graph.outgoing.indices {
      let outputs = Set(graph.outgoing[node].map { graph.edges[$0] }.filter { $0.type == "main" }.map(\.output))
      guard outputs.count > 1 else { continue }
      for output in outputs.sorted() {
        let slot = Slot(node: node, output: output)
        vertices[slot] = count + slots.count
        slots.append(slot)
      }
    }
    nodeCount = count
    self.slots = slots
    self.vertices = vertices
    split = Set(slots.map(\.node))
    tree = DominatorTree(SlotGraph.split(graph, slots, vertices))
  }

  /// The vertex that a connection leaves.
  func source(of edge: WorkflowGraph.Edge) -> Int {
    vertices[Slot(node: edge.from, output: edge.output)] ?? edge.from
  }

  /// The output that a vertex stands for; nil of a node.
  func slot(_ vertex: Int) -> Slot? {
    let index = vertex - nodeCount
    return slots.indices.contains(index) ? slots[index] : nil
  }

  /// Where two connections part behind one output, so that both are on the way of an item: the node of that output. Nil
  /// if they part by outputs, or have nothing but the beginning in common.
  func fork(_ first: WorkflowGraph.Edge, _ second: WorkflowGraph.Edge) -> Int? {
    guard let vertex = tree.fork(source(of: first), source(of: second))?.vertex else { return nil }
    if let slot = slot(vertex) { return slot.node }
    return split.contains(vertex) ? nil : vertex
  }

  /// Where two connections part by different outputs of one node: only one of them is on the way of a single item.
  func choice(_ first: WorkflowGraph.Edge, _ second: WorkflowGraph.Edge) -> (first: Slot, second: Slot)? {
    guard let fork = tree.fork(source(of: first), source(of: second)), let one = slot(fork.first),
      let other = slot(fork.second), one.node == fork.vertex, other.node == fork.vertex, one != other
    else { return nil }
    return (one, other)
  }

  private static func split(_ graph: WorkflowGraph, _ slots: [Slot], _ vertices: [Slot: Int]) -> WorkflowGraph {
    var split = WorkflowGraph()
    split.entries = graph.entries
    split.isDisabled = graph.isDisabled + Array(repeating: false, count: slots.count)
    split.edges.reserveCapacity(graph.edges.count + slots.count)
    for (index, slot) in slots.enumerated() {
      split.edges.append(
        WorkflowGraph.Edge(
          from: slot.node, output: slot.output, to: graph.outgoing.count + index, input: 0, type: "main", connection: 0)
      )
    }
    for edge in graph.edges where edge.type == "main" {
      var edge = edge
      if let vertex = vertices[Slot(node: edge.from, output: edge.output)] {
        edge.from = vertex
        edge.output = 0
      }
      split.edges.append(edge)
    }
    split.outgoing = Array(repeating: [], count: split.isDisabled.count)
    split.incoming = split.outgoing
    for (index, edge) in split.edges.enumerated() {
      split.outgoing[edge.from].append(index)
      split.incoming[edge.to].append(index)
    }
    return split
  }
}
