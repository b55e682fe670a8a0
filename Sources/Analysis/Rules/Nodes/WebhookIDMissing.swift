import Lexer
import Parser

/// Webhook without a stable id.
package enum WebhookIDMissing: Rule {
  package static let metadata = RuleMetadata(
    id: "webhook-id-missing", row: 522, group: .nodes, level: .error, levelInN8n: .off, fix: .sometimes(.safe),
    aliases: ["WEBHOOK-ID"],
    summary: "Webhook without a stable id",
    why:
      "n8n 1 never registers the path of such a webhook, and n8n 2 makes a new id each time the workflow is deployed",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        { "name": ↓"Webhook", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": "orders" } }
        """#,
        fixed: #"""
          { "name": "Webhook", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": "orders" }, "webhookId": "9ceb61ed-baaa-56b9-8f87-e925d6c1c0b9" }
          """#),
      .good(
        "workflows/main.json",
        #"""
        { "name": "Webhook", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": "orders" }, "webhookId": "main-orders" }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      let release = context.project.target?.release ?? .v2
      let nodes = file.graph.entries.filter(file.workflow.nodes.indices.contains).map { file.workflow.nodes[$0] }
        .filter { lacksID($0) && !WebhookEndpoint.all(of: $0, release).isEmpty }
      guard !nodes.isEmpty else { return }
      let ids = DerivedWebhookIDs(file, in: context.project)
      for node in nodes {
        context.report(
          Self.self, "node `\(node.name?.value ?? "")` has no `webhookId`", at: node.nameSpan, "has a webhook",
          node: node, fixes: ids.id(of: node).map { [fix(node, $0)] } ?? [])
      }
    }
  }

  /// A value of another type has a finding of its own.
  private static func lacksID(_ node: Node) -> Bool {
    guard node.webhookId?.value.isEmpty ?? true else { return false }
    return node.value["webhookId"].map { $0.isString && $0.string == "" } ?? true
  }

  private static func fix(_ node: Node, _ id: String) -> Fix {
    let edit =
      node.value["webhookId"].map { JSONEdits.replace($0, with: .string(id)) }
      ?? JSONEdits.append(key: "webhookId", value: JSONLiteral.quoted(id), to: node.value)
    return Fix("give the node an id that follows from its name", .safe, [edit])
  }
}
