import Lexer
import Parser

/// Connection of a kind that n8n does not know.
package enum UnknownConnectionType: Rule {
  package static let metadata = RuleMetadata(
    id: "unknown-connection-type", row: 309, group: .graph, level: .error,
    aliases: ["MCP"],
    summary: "Connection of a kind that n8n does not know",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
