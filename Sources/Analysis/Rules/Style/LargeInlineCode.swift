import Lexer
import Parser

/// Code of more than a hundred lines.
package enum LargeInlineCode: Rule {
  package static let metadata = RuleMetadata(
    id: "large-inline-code", row: 905, group: .style, level: .note,
    aliases: ["NN:large-inline-code"],
    summary: "Code of more than a hundred lines",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
