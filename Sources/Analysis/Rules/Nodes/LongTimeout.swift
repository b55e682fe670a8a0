import Lexer
import Parser

/// Time-out of more than five minutes.
package enum LongTimeout: Rule {
  package static let metadata = RuleMetadata(
    id: "long-timeout", row: 539, group: .nodes, level: .note,
    aliases: ["R6"],
    summary: "Time-out of more than five minutes",
    why: "a hanging service holds the execution and its slot for all that time",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        { "name": "Get", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "parameters": { "url": "https://api.acme.test", "options": { "timeout": ↓900000 } }, "retryOnFail": true }
        """#),
      .good(
        "workflows/main.json",
        #"""
        { "name": "Get", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "parameters": { "url": "https://api.acme.test", "options": { "timeout": 60000 } }, "retryOnFail": true }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode(ofType: "n8n-nodes-base.httpRequest", "n8n-nodes-base.graphql", "n8n-nodes-base.httpRequestTool") {
      node, context in
      guard !node.disabled, let parameters = node.parameters,
        let timeout = parameters["options"]?["timeout"] ?? parameters["timeout"], let value = timeout.double,
        value > 300_000
      else { return }
      context.report(
        Self.self, "`\(node.name?.value ?? "")` waits for more than five minutes", at: timeout.span,
        help: "let the service call back, or ask for the result from time to time")
    }
  }
}
