import Lexer
import Parser

/// More nodes of one type than n8n allows.
package enum MaxInstances: Rule {
  package static let metadata = RuleMetadata(
    id: "max-instances", row: 545, group: .nodes, level: .warning,
    aliases: ["N8:MAX_NODES_EXCEEDED"],
    summary: "More nodes of one type than n8n allows",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
