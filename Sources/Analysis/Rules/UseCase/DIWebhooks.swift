import Lexer
import Parser

/// Data-ingestion webhooks that differ from `codika.yaml`.
package enum DIWebhooks: Rule {
  package static let metadata = RuleMetadata(
    id: "di-webhooks", row: 459, group: .useCase, level: .error,
    summary: "Data-ingestion webhooks that differ from `codika.yaml`",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
