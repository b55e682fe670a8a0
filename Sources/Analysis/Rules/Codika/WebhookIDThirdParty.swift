import Lexer
import Parser

/// Webhook id of a third party without the instance.
package enum WebhookIDThirdParty: Rule {
  package static let metadata = RuleMetadata(
    id: "webhook-id-third-party", row: 821, group: .codika, level: .warning, fix: .sometimes(.safe),
    summary: "Webhook id of a third party without the instance",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
