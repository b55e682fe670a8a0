import Lexer
import Parser

/// Trigger URL with the wrong beginning.
package enum TriggerURLBase: Rule {
  package static let metadata = RuleMetadata(
    id: "trigger-url-base", row: 421, group: .useCase, level: .error, fix: .sometimes(.safe),
    aliases: ["WEBHOOK-PATH-CONSISTENCY"],
    summary: "Trigger URL with the wrong beginning",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
