import Lexer
import Parser

/// Time-out of more than five minutes.
package enum LongTimeout: Rule {
  package static let metadata = RuleMetadata(
    id: "long-timeout", row: 539, group: .nodes, level: .note,
    aliases: ["R6"],
    summary: "Time-out of more than five minutes",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
