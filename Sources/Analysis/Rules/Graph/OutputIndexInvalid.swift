import Lexer
import Parser

/// Connection from an output that the node does not have.
package enum OutputIndexInvalid: Rule {
  package static let metadata = RuleMetadata(
    id: "output-index-invalid", row: 307, group: .graph, level: .error,
    aliases: ["N8:INVALID_OUTPUT_INDEX", "N8:INVALID_OUTPUT_FOR_MODE", "MCP"],
    summary: "Connection from an output that the node does not have",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
