import Lexer
import Parser

/// Webhook without authentication.
package enum WebhookUnauthenticated: Rule {
  package static let metadata = RuleMetadata(
    id: "webhook-unauthenticated", row: 603, group: .security, level: .error, levelInN8n: .off, fix: .sometimes(.safe),
    aliases: ["WEBHOOK-AUTH", "FS001"],
    summary: "Webhook without authentication",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
