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
    /// The connection's own `type` is absent, or the family under which it stands.
    package var agrees: Bool

    package init(from: Int, output: Int, to: Int, input: Int, type: String, connection: Int, agrees: Bool = true) {
      self.from = from
      self.output = output
      self.to = to
      self.input = input
      self.type = type
      self.connection = connection
      self.agrees = agrees
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
  /// Two `main` connections, at least, lead into one node. Without that, nothing meets and no reachable node lies on a
  /// loop.
  package private(set) var hasMeetings = false
  /// An output has two `main` connections, at least. Without that, no branches run side by side but those that begin
  /// apart.
  package private(set) var hasForks = false
  /// Two nodes have one name.
  package private(set) var hasDuplicateNames = false
  /// By node: disabled.
  package var isDisabled: [Bool] = []
  private var nodeByName: [ExactText: Int] = [:]

  package init() {}

  /// Index of the node that n8n takes for this name.
  package func node(named name: String) -> Int? { nodeByName[ExactText(name)] }

  package static func build(_ workflow: Workflow) -> WorkflowGraph {
    build(workflow, types(of: workflow))
  }

  /// What the catalogue knows of the nodes, in their order.
  static func types(of workflow: Workflow) -> [NodeType?] {
    workflow.nodes.map { NodeCatalog.type(of: $0, in: .v2) ?? NodeCatalog.type(of: $0, in: .v1) }
  }

  /// `types` are those of the nodes, in their order, as far as they are known.
  package static func build(_ workflow: Workflow, _ types: [NodeType?]) -> WorkflowGraph {
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
      if !node.disabled, mayBegin(node, types[index]) { graph.entries.append(index) }
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
          connection: index, agrees: connection.targetType.map { $0.value == connection.type.value } ?? true))
    }
    graph.hasMeetings = graph.incoming.contains { into in
      into.count > 1 && into.count(where: { graph.edges[$0].type == "main" }) > 1
    }
    graph.hasForks = graph.outgoing.contains { out in
      out.count > 1
        && out.indices.dropFirst().contains { index in
          let edge = graph.edges[out[index]]
          return edge.type == "main"
            && out[..<index].contains { graph.edges[$0].output == edge.output && graph.edges[$0].type == "main" }
        }
    }
    if !graph.hasLooseEnds {
      graph.hasLooseEnds = workflow.sources.contains { graph.node(named: $0.name.value) == nil }
    }
    graph.isReachable = FlowGraph(graph).reachableNodes()
    return graph
  }

  /// Types that the catalogue does not know count if they are called a trigger: nothing may be called unreachable only
  /// because its package is unknown.
  private static func mayBegin(_ node: Node, _ type: NodeType?) -> Bool {
    type?.isTrigger ?? node.type?.value.hasSuffix("Trigger") ?? false
  }
}
