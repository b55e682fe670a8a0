import Lexer
import Parser

/// Node type that n8n does not know.
package enum UnknownNodeType: Rule {
  package static let metadata = RuleMetadata(
    id: "unknown-node-type", row: 501, group: .nodes, level: .error, fix: .sometimes(.suggested),
    aliases: ["NP", "N8", "MCP"],
    summary: "Node type that n8n does not know",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
