import Lexer
import Parser

/// Tool without a usable description.
package enum ToolDescription: Rule {
  package static let metadata = RuleMetadata(
    id: "tool-description", row: 532, group: .nodes, level: .warning,
    aliases: ["MCP"],
    summary: "Tool without a usable description",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
