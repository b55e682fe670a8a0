import Lexer
import Parser

/// Complex node or workflow without a description.
package enum Undocumented: Rule {
  package static let metadata = RuleMetadata(
    id: "undocumented", row: 906, group: .style, level: .note,
    aliases: ["VN:ND0802", "VN:ND0803"],
    summary: "Complex node or workflow without a description",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
