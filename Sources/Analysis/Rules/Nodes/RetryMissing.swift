import Lexer
import Parser

/// External read without a retry.
package enum RetryMissing: Rule {
  package static let metadata = RuleMetadata(
    id: "retry-missing", row: 512, group: .nodes, level: .warning, fix: .always(.safe),
    aliases: ["R1", "RETRY-BACKOFF"],
    summary: "External read without a retry",
    why: "one lost packet or one busy server ends the whole execution",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": ↓"Get orders",
          "type": "n8n-nodes-base.httpRequest",
          "typeVersion": 4.2,
          "position": [200, 0],
          "parameters": { "url": "https://api.acme.test/orders" }
        }
        """#,
        fixed: #"""
          {
            "name": "Get orders",
            "type": "n8n-nodes-base.httpRequest",
            "typeVersion": 4.2,
            "retryOnFail": true,
            "position": [200, 0],
            "parameters": { "url": "https://api.acme.test/orders" }
          }
          """#),
      .good(
        "workflows/main.json",
        #"""
        { "name": "Get orders", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "parameters": { "url": "https://api.acme.test/orders" }, "retryOnFail": true }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode { node, context in
      // Whoever writes `false` has chosen; whoever handles the error needs no retry.
      guard !node.disabled, node.retryOnFail == nil, node.onError == nil, node.continueOnFail == nil,
        let type = node.type?.value, type.hasPrefix("n8n-nodes-base."), !type.hasSuffix("Tool"),
        context.effect == .read, NodeOperations.callsService(node, context.nodeType) == true
      else { return }
      let sibling = node.value.member("typeVersion") ?? node.value.member("type")
      context.report(
        Self.self, "`\(node.name?.value ?? "")` asks a service once only", at: node.nameSpan, "does not retry",
        fixes: sibling.map {
          [Fix("retry on failure", .safe, [JSONEdits.insert(key: "retryOnFail", value: "true", after: $0)])]
        } ?? [])
    }
  }
}
