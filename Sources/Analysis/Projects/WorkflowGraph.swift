import Lexer
package import Parser

/// The edges of one workflow by node index, with what can be reached from its triggers.
///
/// Names are resolved as n8n does it: of two nodes with one name the last counts. Connections whose source or target
/// names no node have no edge.
package struct WorkflowGraph: Sendable {
  /// One edge between nodes that exist.
  package struct Edge: Sendable, Hashable {
    package var from: Int
    /// Index of the output slot.
    package var output: Int
    package var to: Int
    package var input: Int
    /// Family of the output (`main`, `ai_tool` …).
    package var type: String
    /// Index in `workflow.connections`.
    package var connection: Int

    package init(from: Int, output: Int, to: Int, input: Int, type: String, connection: Int) {
      self.from = from
      self.output = output
      self.to = to
      self.input = input
      self.type = type
      self.connection = connection
    }

    /// The source is a sub-node that the target uses: the target asks, the source answers.
    package var isSubNode: Bool { type.hasPrefix("ai_") }
  }

  /// In the order of the file.
  package var edges: [Edge] = []
  /// Indices of edges by source node, and by target node.
  package var outgoing: [[Int]] = []
  package var incoming: [[Int]] = []
  /// Nodes that can begin an execution, in order: enabled nodes of the trigger group, and those of unknown types whose
  /// name ends in `Trigger`.
  package var entries: [Int] = []
  /// By node: reached from an entry (disabled nodes pass through from input 0 to output 0, `ai_*` edges are taken
  /// backwards).
  package var isReachable: [Bool] = []
  /// A connection, or a key of `connections`, names no node.
  package private(set) var hasLooseEnds = false
  /// Two nodes have one name.
  package private(set) var hasDuplicateNames = false
  /// By node: disabled.
  package var isDisabled: [Bool] = []
  private var nodeByName: [ExactText: Int] = [:]

  package init() {}

  /// Index of the node that n8n takes for this name.
  package func node(named name: String) -> Int? { nodeByName[ExactText(name)] }

  package static func build(_ workflow: Workflow) -> WorkflowGraph {
    build(workflow, isEntry: WorkflowEntries.mayBegin)
  }

  /// `isEntry` says of an enabled node whether it can begin an execution.
  package static func build(_ workflow: Workflow, isEntry: (Node) -> Bool) -> WorkflowGraph {
    var graph = WorkflowGraph()
    let count = workflow.nodes.count
    graph.outgoing = Array(repeating: [], count: count)
    graph.incoming = Array(repeating: [], count: count)
    graph.isDisabled = workflow.nodes.map(\.disabled)
    graph.nodeByName.reserveCapacity(count)
    for (index, node) in workflow.nodes.enumerated() {
      if let name = node.name, graph.nodeByName.updateValue(index, forKey: ExactText(name.value)) != nil {
        graph.hasDuplicateNames = true
      }
      if !node.disabled, isEntry(node) { graph.entries.append(index) }
    }
    graph.edges.reserveCapacity(workflow.connections.count)
    for (index, connection) in workflow.connections.enumerated() {
      guard let from = graph.node(named: connection.source.value), let to = graph.node(named: connection.target.value)
      else {
        graph.hasLooseEnds = true
        continue
      }
      graph.outgoing[from].append(graph.edges.count)
      graph.incoming[to].append(graph.edges.count)
      graph.edges.append(
        Edge(
          from: from, output: connection.slot, to: to, input: connection.targetIndex, type: connection.type.value,
          connection: index))
    }
    if !graph.hasLooseEnds {
      graph.hasLooseEnds = workflow.sources.contains { graph.node(named: $0.name.value) == nil }
    }
    graph.isReachable = FlowGraph(graph).reachableNodes()
    return graph
  }
}

/// Which nodes can begin an execution.
package enum WorkflowEntries {
  /// Types that the catalogue does not know count if they are called a trigger: nothing may be called unreachable only
  /// because its package is unknown.
  package static func mayBegin(_ node: Node) -> Bool {
    guard let type = node.type?.value else { return false }
    let known = NodeCatalog.type(type, in: .v2) ?? NodeCatalog.type(type, in: .v1)
    return known?.isTrigger ?? type.hasSuffix("Trigger")
  }
}
