import Lexer
import Parser

/// A credential that the node needs when it runs.
package enum CredRequiredMissing: Rule {
  package static let metadata = RuleMetadata(
    id: "cred-required-missing", row: 225, group: .credentials, level: .warning,
    aliases: ["VN:ND0503", "VN:ND0504"],
    summary: "Credential that the node needs and lacks",
    why: "the node fails as soon as it runs: n8n has nothing to sign in with",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Every hour", "type": "n8n-nodes-base.scheduleTrigger", "typeVersion": 1.2, "position": [0, 0], "parameters": { "rule": { "interval": [{ "field": "hours" }] } } },
            { "name": ↓"Fetch", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "parameters": { "url": "https://api.acme.test/v1", "authentication": "genericCredentialType", "genericAuthType": "httpHeaderAuth" } }
          ],
          "connections": { "Every hour": { "main": [[{ "node": "Fetch", "type": "main", "index": 0 }]] } }
        }
        """#, title: "chosen by a parameter: n8n publishes it and fails later"),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Every hour", "type": "n8n-nodes-base.scheduleTrigger", "typeVersion": 1.2, "position": [0, 0], "parameters": { "rule": { "interval": [{ "field": "hours" }] } } },
            { "name": "Fetch", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "parameters": { "url": "https://api.acme.test/v1" } }
          ],
          "connections": { "Every hour": { "main": [[{ "node": "Fetch", "type": "main", "index": 0 }]] } }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { _, context in
      for (node, type, credentials) in context.lacking {
        for lacking in credentials {
          context.report(
            Self.self,
            lacking.isMissing
              ? "node `\(node.name?.value ?? "")` lacks credential `\(lacking.type)`"
              : "credential `\(lacking.type)` of node `\(node.name?.value ?? "")` has no id",
            at: lacking.place(in: node), node: node)
        }
        guard let chosen = type.selectedCredentialType(of: node),
          !node.credentials.contains(where: { $0.type.value == chosen && !$0.value.isNull })
        else { continue }
        context.report(
          Self.self, "node `\(node.name?.value ?? "")` lacks credential `\(chosen)`, which it is told to use",
          at: node.nameSpan, node: node)
      }
    }
  }
}
