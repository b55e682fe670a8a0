import Lexer
import Parser

/// Trigger id that is used twice.
package enum DuplicateTriggerID: Rule {
  package static let metadata = RuleMetadata(
    id: "duplicate-trigger-id", row: 420, group: .useCase, level: .error,
    summary: "Trigger id that is used twice",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
