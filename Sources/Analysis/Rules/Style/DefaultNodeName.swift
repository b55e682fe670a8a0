import Lexer
import Parser

/// Node name that n8n gave.
package enum DefaultNodeName: Rule {
  package static let metadata = RuleMetadata(
    id: "default-node-name", row: 902, group: .style, level: .note,
    aliases: ["VN:ND0801", "WL"],
    summary: "Node name that n8n gave",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
