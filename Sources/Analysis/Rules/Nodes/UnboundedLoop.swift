import Lexer
import Parser

/// Loop over a source without a bound.
package enum UnboundedLoop: Rule {
  package static let metadata = RuleMetadata(
    id: "unbounded-loop", row: 540, group: .nodes, level: .note,
    aliases: ["R6"],
    summary: "Loop over a source without a bound",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
