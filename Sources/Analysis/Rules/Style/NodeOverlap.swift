import Lexer
import Parser

/// Node without a place of its own on the canvas.
package enum NodeOverlap: Rule {
  package static let metadata = RuleMetadata(
    id: "node-overlap", row: 909, group: .style, level: .note, fix: .sometimes(.safe),
    aliases: ["MCP"],
    summary: "Node without a place of its own on the canvas",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
