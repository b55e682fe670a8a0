import Lexer
import Parser

/// Long chain without a branch.
package enum LongLinearChain: Rule {
  package static let metadata = RuleMetadata(
    id: "long-linear-chain", row: 904, group: .style, level: .note,
    aliases: ["MCP"],
    summary: "Long chain without a branch",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
