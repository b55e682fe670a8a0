import Lexer
import Parser

/// Webhook id that is used twice.
package enum WebhookIDDuplicate: Rule {
  package static let metadata = RuleMetadata(
    id: "webhook-id-duplicate", row: 523, group: .nodes, level: .error, fix: .sometimes(.suggested),
    summary: "Webhook id that is used twice",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
