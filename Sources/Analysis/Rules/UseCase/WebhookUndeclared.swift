import Lexer
import Parser

/// Webhook that no trigger of `codika.yaml` declares.
package enum WebhookUndeclared: Rule {
  package static let metadata = RuleMetadata(
    id: "webhook-undeclared", row: 426, group: .useCase, level: .warning,
    summary: "Webhook that no trigger of `codika.yaml` declares",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
