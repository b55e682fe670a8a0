import Lexer
import Parser

/// Node name that n8n or readers stumble over.
package enum NodeNameInvalid: Rule {
  package static let metadata = RuleMetadata(
    id: "node-name-invalid", row: 907, group: .style, level: .warning, fix: .sometimes(.suggested),
    aliases: ["MCP"],
    summary: "Node name that n8n or readers stumble over",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
