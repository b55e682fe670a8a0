import Lexer
import Parser

/// Trigger URL without a webhook behind it.
package enum TriggerURLTarget: Rule {
  package static let metadata = RuleMetadata(
    id: "trigger-url-target", row: 423, group: .useCase, level: .error,
    aliases: ["WEBHOOK-PATH-CONSISTENCY"],
    summary: "Trigger URL without a webhook behind it",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
