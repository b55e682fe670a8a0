import Analysis

/// Brings the workflows of a bundle into the order in which a server must learn of them.
enum LinkOrder {
  /// A callee stands before its callers; ties by key, the data ingestion last of one key.
  static func sorted(_ workflows: [WorkflowFile], by calls: CallGraph) -> [WorkflowFile] {
    let position = Dictionary(zip(calls.order, calls.order.indices)) { first, _ in first }
    return workflows.sorted {
      let a = position[$0.key] ?? Int.max
      let b = position[$1.key] ?? Int.max
      return a == b ? ($0.key, $0.isDataIngestion ? 1 : 0) < ($1.key, $1.isDataIngestion ? 1 : 0) : a < b
    }
  }
}
