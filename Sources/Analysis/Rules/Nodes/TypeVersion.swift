import Lexer
import Parser

/// Node version that n8n does not know.
package enum TypeVersion: Rule {
  package static let metadata = RuleMetadata(
    id: "type-version", row: 502, group: .nodes, level: .error, fix: .sometimes(.suggested),
    aliases: ["N8:UNKNOWN_NODE_VERSION", "NP", "MCP"],
    summary: "Node version that n8n does not know",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
