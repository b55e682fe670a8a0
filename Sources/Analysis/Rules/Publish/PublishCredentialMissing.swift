import Lexer
import Parser

/// A credential that the node's parameters call for and that is not there at all.
package enum PublishCredentialMissing: Rule {
  package static let metadata = RuleMetadata(
    id: "publish-credential-missing", group: .publish, level: .error, levelInN8n: .warning,
    summary: "Missing credential that keeps a workflow from being published",
    why: "n8n refuses to publish a workflow with a connected node that lacks a credential which its settings call for",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Every hour", "type": "n8n-nodes-base.scheduleTrigger", "typeVersion": 1.2, "position": [0, 0], "parameters": { "rule": { "interval": [{ "field": "hours" }] } } },
            { "name": ↓"Tell", "type": "n8n-nodes-base.telegram", "typeVersion": 1.2, "position": [200, 0], "parameters": { "chatId": "1", "text": "hi" } }
          ],
          "connections": { "Every hour": { "main": [[{ "node": "Tell", "type": "main", "index": 0 }]] } }
        }
        """#),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Every hour", "type": "n8n-nodes-base.scheduleTrigger", "typeVersion": 1.2, "position": [0, 0], "parameters": { "rule": { "interval": [{ "field": "hours" }] } } },
            { "name": "Tell", "type": "n8n-nodes-base.telegram", "typeVersion": 1.2, "position": [200, 0], "parameters": { "chatId": "1", "text": "hi" }, "credentials": { "telegramApi": { "id": "{{INSTCRED_TELEGRAM_ID_DERCTSNI}}", "name": "{{INSTCRED_TELEGRAM_NAME_DERCTSNI}}" } } }
          ],
          "connections": { "Every hour": { "main": [[{ "node": "Tell", "type": "main", "index": 0 }]] } }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { _, context in
      guard context.project.release == .v2 else { return }
      for (node, _, credentials) in context.lacking {
        for lacking in credentials where lacking.isMissing {
          context.report(
            Self.self, "node `\(node.name?.value ?? "")` lacks credential `\(lacking.type)`",
            at: lacking.place(in: node), node: node)
        }
      }
    }
  }
}
