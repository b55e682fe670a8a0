import Lexer
import Parser

/// Node type that n8n has retired.
package enum DeprecatedNode: Rule {
  package static let metadata = RuleMetadata(
    id: "deprecated-node", row: 504, group: .nodes, level: .warning,
    aliases: ["R11", "LZ:BP-02", "N8:DEPRECATED_NODE_TYPE"],
    summary: "Node type that n8n has retired",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
