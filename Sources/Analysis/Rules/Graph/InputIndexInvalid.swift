import Lexer
import Parser

/// Connection to an input that the node does not have.
package enum InputIndexInvalid: Rule {
  package static let metadata = RuleMetadata(
    id: "input-index-invalid", row: 308, group: .graph, level: .error, fix: .sometimes(.suggested),
    aliases: ["N8:INVALID_INPUT_INDEX", "MCP"],
    summary: "Connection to an input that the node does not have",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
