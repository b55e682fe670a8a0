import Lexer
import Parser

/// Error output that leads nowhere.
package enum ErrorOutputUnwired: Rule {
  package static let metadata = RuleMetadata(
    id: "error-output-unwired", row: 328, group: .graph, level: .warning,
    aliases: ["MCP"],
    summary: "Error output that leads nowhere",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
