import Lexer

extension PlaceholderScope {
  /// SUBWKFL: the n8n id of another workflow of the same use case. It exists once the callee is deployed, so callees come
  /// first.
  static let subWorkflow = PlaceholderScope(
    name: .subwkfl, phase: .workflow, keys: .workflows, isolation: .instance, places: [.workflow, .credentials],
    summary: "the n8n id of another workflow of the use case", content: { _ in .workflowID })
}
