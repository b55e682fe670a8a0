import Lexer
import Parser

/// Conditions in the shape of another node version.
package enum ConditionShape: Rule {
  package static let metadata = RuleMetadata(
    id: "condition-shape", row: 536, group: .nodes, level: .error, fix: .sometimes(.suggested),
    aliases: ["MCP"],
    summary: "Conditions in the shape of another node version",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
