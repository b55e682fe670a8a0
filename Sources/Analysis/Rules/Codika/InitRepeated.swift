import Lexer
import Parser

/// Second Init on one path.
package enum InitRepeated: Rule {
  package static let metadata = RuleMetadata(
    id: "init-repeated", row: 803, group: .codika, level: .warning,
    summary: "Second Init on one path",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
