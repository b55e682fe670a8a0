/// Control and data edges of one workflow, by node index.
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
  }

  /// In the order of the file.
  package var edges: [Edge] = []
  /// Indices of edges by source node, and by target node.
  package var outgoing: [[Int]] = []
  package var incoming: [[Int]] = []
  /// Enabled nodes of the trigger group, in order.
  package var entries: [Int] = []
  /// By node: reached from an enabled entry (disabled nodes pass through, `ai_*` edges reversed).
  package var isReachable: [Bool] = []

  package init() {}
}
