import Lexer
import Parser

/// Webhook without a stable id.
package enum WebhookIDMissing: Rule {
  package static let metadata = RuleMetadata(
    id: "webhook-id-missing", row: 522, group: .nodes, level: .error, levelInN8n: .off, fix: .sometimes(.safe),
    aliases: ["WEBHOOK-ID"],
    summary: "Webhook without a stable id",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
