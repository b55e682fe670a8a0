import Lexer
import Parser

/// Retry against a rate limit without a pause.
package enum RetryAfter: Rule {
  package static let metadata = RuleMetadata(
    id: "retry-after", row: 515, group: .nodes, level: .note, levelInN8n: .warning,
    aliases: ["R14"],
    summary: "Retry against a rate limit without a pause",
    why: "a service that asks for patience is asked again at once, and refuses again",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        { "name": "Get", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "parameters": { "url": "https://api.acme.test" }, "retryOnFail": true, "waitBetweenTries": ↓50 }
        """#),
      .good(
        "workflows/main.json",
        #"""
        { "name": "Get", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "parameters": { "url": "https://api.acme.test" }, "retryOnFail": true, "waitBetweenTries": 2000 }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode { node, context in
      guard !node.disabled, node.retryOnFail?.value == true, let wait = node.waitBetweenTries, wait.value > 0,
        wait.value < 100,
        NodeOperations.callsService(node, context.nodeType) == true
      else { return }
      context.report(
        Self.self, "`\(node.name?.value ?? "")` retries with hardly a pause", at: wait.span,
        help: "wait for a second or more between the tries")
    }
  }
}
