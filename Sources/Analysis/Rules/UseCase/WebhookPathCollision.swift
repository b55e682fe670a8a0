import Lexer
import Parser

/// Two webhooks with one method and path.
package enum WebhookPathCollision: Rule {
  package static let metadata = RuleMetadata(
    id: "webhook-path-collision", row: 425, group: .useCase, level: .error, levelInN8n: .error,
    summary: "Two webhooks with one method and path",
    why: "n8n gives a method and path to one workflow only: the other one is refused, or registered and never called",
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
    hooks.onProject { project, context in
      var first: [Key: (webhook: WebhookEndpoint, file: WorkflowFile)] = [:]
      for (file, webhooks) in context.endpoints {
        // A form has an address for its page and one for its answers.
        var told = -1
        for webhook in webhooks {
          // Webhooks below their own id meet only where ids are shared, and that has a finding of its own.
          guard let path = webhook.path, !path.isEmpty, let methods = webhook.methods, isByPath(webhook, path) else {
            continue
          }
          for method in methods {
            let key = Key(method: method, path: path)
            guard let other = first[key] else {
              first[key] = (webhook, file)
              continue
            }
            guard told != webhook.node.index,
              !(other.file.file == file.file && other.webhook.node.index == webhook.node.index)
            else {
              continue
            }
            told = webhook.node.index
            report(webhook, file, other, key, &context)
          }
        }
      }
    }
  }

  private struct Key: Hashable {
    var method: String
    var path: String
  }

  /// Paths with a `:parameter` are served below the webhook id, and yet registered without it.
  private static func isByPath(_ webhook: WebhookEndpoint, _ path: String) -> Bool {
    !webhook.hasIDInAddress || path.split(separator: "/").contains { $0.hasPrefix(":") }
  }

  private static func report(
    _ webhook: WebhookEndpoint, _ file: WorkflowFile, _ other: (webhook: WebhookEndpoint, file: WorkflowFile),
    _ key: Key,
    _ context: inout RuleContext
  ) {
    let name = webhook.node.name?.value ?? ""
    let otherName = other.webhook.node.name?.value ?? ""
    let isSameFile = file.file == other.file.file
    context.report(
      Self.self,
      isSameFile
        ? "webhooks `\(otherName)` and `\(name)` share `\(key.method) \(key.path)`"
        : "webhook `\(name)` has the `\(key.method) \(key.path)` of workflow `\(other.file.key)`",
      at: webhook.pathValue?.span ?? webhook.node.nameSpan, "second webhook there",
      also: [Label(other.webhook.pathValue?.span ?? other.webhook.node.nameSpan, "first one")], node: webhook.node,
      // Files that were only named together may be meant for different servers.
      severity: isSameFile || context.project.useCase != nil ? nil : .warning)
  }
}
