import Lexer
import Parser

/// Callback whose status fields contradict each other.
package enum CallbackFields: Rule {
  package static let metadata = RuleMetadata(
    id: "callback-fields", row: 815, group: .codika, level: .warning,
    summary: "Callback whose status fields contradict each other",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
