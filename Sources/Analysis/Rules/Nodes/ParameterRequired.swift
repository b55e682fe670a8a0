import Lexer
import Parser

/// Required parameter that is empty.
package enum ParameterRequired: Rule {
  package static let metadata = RuleMetadata(
    id: "parameter-required", row: 508, group: .nodes, level: .error,
    aliases: ["N8:MISSING_PARAMETER", "MCP"],
    summary: "Required parameter that is empty",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
