import Analysis
import Parser

/// One workflow as graphs show it: sticky notes left out, sub-nodes told from nodes of the flow, calls by node.
struct WorkflowView {
  let file: WorkflowFile
  /// Called workflows by name of the calling node, in the order of the file; each once.
  private var calleesByNode: [String: [String]] = [:]

  /// By node: another output than the first is connected.
  private var usesMoreOutputs: [Bool]

  init(_ file: WorkflowFile, _ calls: CallGraph) {
    self.file = file
    usesMoreOutputs = Array(repeating: false, count: file.workflow.nodes.count)
    for edge in file.graph.edges where !edge.isSubNode && edge.output > 0 { usesMoreOutputs[edge.from] = true }
    for call in calls.calls(from: file.key) {
      guard let node = call.node, calleesByNode[node]?.contains(call.callee) != true else { continue }
      calleesByNode[node, default: []].append(call.callee)
    }
  }

  var graph: WorkflowGraph { file.graph }
  var nodes: [Node] { file.workflow.nodes }

  /// Nodes to show, in the order of the file.
  var shown: [Int] { nodes.indices.filter { !nodes[$0].isStickyNote } }

  func callees(_ node: Int) -> [String] {
    guard let name = nodes[node].name?.value else { return [] }
    return calleesByNode[name] ?? []
  }

  /// True for a node that only answers a root node (a model, a tool): it is no step of the flow.
  func isSubNode(_ node: Int) -> Bool {
    graph.outgoing[node].contains { graph.edges[$0].isSubNode }
      && !graph.incoming[node].contains { !graph.edges[$0].isSubNode } && !graph.entries.contains(node)
  }

  /// The sub-nodes of a node with the family of their connection, in the order of the file.
  func subNodes(_ node: Int) -> [(family: String, node: Int)] {
    graph.incoming[node].map { graph.edges[$0] }.filter(\.isSubNode).map { ($0.type, $0.from) }
  }

  /// The edges of the flow that leave a node, by output, then in the order of the file.
  func steps(_ node: Int) -> [WorkflowGraph.Edge] {
    graph.outgoing[node].map { graph.edges[$0] }.filter { !$0.isSubNode }.enumerated()
      .sorted { ($0.element.output, $0.offset) < ($1.element.output, $1.offset) }.map(\.element)
  }

  /// What stands beside an output of the flow.
  func label(_ edge: WorkflowGraph.Edge) -> String? {
    OutputLabels.label(nodes[edge.from], slot: edge.output, isAlone: !usesMoreOutputs[edge.from])
  }
}
