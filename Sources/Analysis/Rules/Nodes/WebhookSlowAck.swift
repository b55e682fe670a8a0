import Lexer
import Parser

/// Webhook whose caller waits for heavy work.
package enum WebhookSlowAck: Rule {
  package static let metadata = RuleMetadata(
    id: "webhook-slow-ack", row: 525, group: .nodes, level: .warning,
    aliases: ["R13"],
    summary: "Webhook whose caller waits for heavy work",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
