private import Lexer

extension RuleTable {
  /// What n8n refuses when a workflow is published.
  static let publish: [RuleRow] = [
    RuleRow(
      "publish-trigger", .error, n8n: .warning, "Workflow without a trigger that n8n can publish"),
    RuleRow(
      "publish-node-type", .error, n8n: .warning, fix: .suggested,
      "Node type that keeps a workflow from being published"),
    RuleRow(
      "publish-type-version", .error, n8n: .warning, fix: .suggested,
      "Node version that keeps a workflow from being published"),
    RuleRow(
      "publish-credential-missing", .error, n8n: .warning,
      "Missing credential that keeps a workflow from being published"),
    RuleRow(
      "publish-credential-unset", .error, n8n: .warning, fix: .suggested,
      "Credential without an id that keeps a workflow from being published"),
    RuleRow(
      "publish-parameter", .error, n8n: .warning, "An empty parameter keeps a workflow from being published"),
    RuleRow(
      "publish-callee", .error, n8n: .warning, "Called workflow that is not published"),
    RuleRow(
      "publish-webhook-conflict", .error, n8n: .warning, "Webhook whose method and path are taken"),
    RuleRow(
      "publish-trigger-id", .error, n8n: .warning, "Two triggers of a workflow share an id"),
  ]
}
