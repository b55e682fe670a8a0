import Lexer
import Parser

/// Trigger URL whose path differs from its webhook.
package enum TriggerURLPath: Rule {
  package static let metadata = RuleMetadata(
    id: "trigger-url-path", row: 422, group: .useCase, level: .error, fix: .sometimes(.suggested),
    aliases: ["WEBHOOK-PATH-CONSISTENCY"],
    summary: "Trigger URL whose path differs from its webhook",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
