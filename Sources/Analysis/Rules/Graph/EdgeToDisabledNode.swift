import Lexer
import Parser

/// Path that crosses a disabled node.
package enum EdgeToDisabledNode: Rule {
  package static let metadata = RuleMetadata(
    id: "edge-to-disabled-node", row: 326, group: .graph, level: .note,
    aliases: ["MCP"],
    summary: "Path that crosses a disabled node",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
