import Lexer
import Parser

/// Tool without a value for the model to fill in.
package enum ToolParameters: Rule {
  package static let metadata = RuleMetadata(
    id: "tool-parameters", row: 534, group: .nodes, level: .warning,
    aliases: ["N8:TOOL_NO_PARAMETERS"],
    summary: "Tool without a value for the model to fill in",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
