import Lexer
import Parser

/// Workflow with more than fifty nodes.
package enum TooManyNodes: Rule {
  package static let metadata = RuleMetadata(
    id: "too-many-nodes", row: 903, group: .style, level: .note,
    aliases: ["LZ:BP-06", "MCP"],
    summary: "Workflow with more than fifty nodes",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
