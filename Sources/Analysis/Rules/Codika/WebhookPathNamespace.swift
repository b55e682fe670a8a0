import Lexer
import Parser

/// Webhook path that all installations share.
package enum WebhookPathNamespace: Rule {
  package static let metadata = RuleMetadata(
    id: "webhook-path-namespace", row: 819, group: .codika, level: .error, fix: .sometimes(.suggested),
    summary: "Webhook path that all installations share",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
