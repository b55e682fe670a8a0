import Lexer
import Parser

/// Webhook response mode that does not fit the nodes.
package enum ResponseModeMismatch: Rule {
  package static let metadata = RuleMetadata(
    id: "response-mode-mismatch", row: 524, group: .nodes, level: .error, fix: .sometimes(.suggested),
    aliases: ["ND", "MCP"],
    summary: "Webhook response mode that does not fit the nodes",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
