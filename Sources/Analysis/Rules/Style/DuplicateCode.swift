import Lexer
import Parser

/// Code that stands in several nodes.
package enum DuplicateCode: Rule {
  package static let metadata = RuleMetadata(
    id: "duplicate-code", row: 913, group: .style, level: .note,
    summary: "Code that stands in several nodes",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
