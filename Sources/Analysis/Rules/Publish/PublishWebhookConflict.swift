import Lexer
import Parser

/// Webhook whose method and path are taken.
package enum PublishWebhookConflict: Rule {
  package static let metadata = RuleMetadata(
    id: "publish-webhook-conflict", group: .publish, level: .error, levelInN8n: .warning,
    summary: "Webhook whose method and path are taken",
    why: "n8n refuses to publish a workflow with two webhooks of one method and path",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "First", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": "orders" } },
            { "name": "Second", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [200, 0], "parameters": { "path": ↓"orders" } }
          ],
          "connections": {}
        }
        """#),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "First", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": "orders" } },
            { "name": "Second", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [200, 0], "parameters": { "path": "invoices" } }
          ],
          "connections": {}
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      let release = context.project.target?.release ?? .v2
      // n8n 1 publishes it, and calls one of them.
      guard release == .v2, file.graph.entries.count > 1 else { return }
      var first: [String: WebhookEndpoint] = [:]
      // A form has an address for its page and one for its answers.
      var told = -1
      for webhook in WebhookEndpoint.all(in: file, release) {
        guard let path = webhook.path, !path.isEmpty, !webhook.hasIDInAddress, let methods = webhook.methods else {
          continue
        }
        for method in methods {
          let key = "\(method) \(path)"
          guard let other = first[key] else {
            first[key] = webhook
            continue
          }
          guard other.node.index != webhook.node.index, told != webhook.node.index else { continue }
          told = webhook.node.index
          context.report(
            Self.self,
            "webhooks `\(other.node.name?.value ?? "")` and `\(webhook.node.name?.value ?? "")` share `\(key)`",
            at: webhook.pathValue?.span ?? webhook.node.nameSpan, "second webhook there",
            also: [Label(other.pathValue?.span ?? other.node.nameSpan, "first one")], node: webhook.node)
        }
      }
    }
  }
}
