import Lexer
import Parser

/// Side effect after the result.
package enum WorkAfterResult: Rule {
  package static let metadata = RuleMetadata(
    id: "work-after-result", row: 805, group: .codika, level: .note,
    summary: "Side effect after the result",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
