import Lexer
import Parser

/// Retry of a call that creates something.
package enum RetryNonIdempotent: Rule {
  package static let metadata = RuleMetadata(
    id: "retry-non-idempotent", row: 514, group: .nodes, level: .warning,
    aliases: ["R3"],
    summary: "Retry of a call that creates something",
    why: "an answer that got lost makes n8n do the same thing twice",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        { "name": "Send", "type": "n8n-nodes-base.emailSend", "typeVersion": 2.1, "position": [200, 0], "parameters": { "toEmail": "team@acme.test", "subject": "Done" }, ↓"retryOnFail": true }
        """#),
      .good(
        "workflows/main.json",
        #"""
        { "name": "Get", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "parameters": { "url": "https://api.acme.test" }, "retryOnFail": true }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode { node, context in
      guard !node.disabled, node.retryOnFail?.value == true, let type = node.type?.value,
        type.hasPrefix("n8n-nodes-base."), let member = node.value.member("retryOnFail")
      else { return }
      let effect = context.effect
      guard effect == .create || effect == .send, !RequestKeys.hasKey(node) else { return }
      context.report(
        Self.self, "`\(node.name?.value ?? "")` may \(effect == .send ? "send" : "make") the same twice",
        at: member.key.span, "repeats a call that is not safe to repeat",
        help: "send a key by which the service knows the call again, or handle the error instead of retrying")
    }
  }
}
