import Lexer
import Parser

/// Sub-node connection of the wrong kind or direction.
package enum AIEdgeMisuse: Rule {
  package static let metadata = RuleMetadata(
    id: "ai-edge-misuse", row: 310, group: .graph, level: .error,
    aliases: ["MCP", "N8:UNSUPPORTED_SUBNODE_INPUT"],
    summary: "Sub-node connection of the wrong kind or direction",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
