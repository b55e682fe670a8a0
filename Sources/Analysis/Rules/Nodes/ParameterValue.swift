import Lexer
import Parser

/// Parameter with a value that the node does not take.
package enum ParameterValue: Rule {
  package static let metadata = RuleMetadata(
    id: "parameter-value", row: 507, group: .nodes, level: .error, fix: .sometimes(.suggested),
    aliases: ["VN:ND0302", "N8:INVALID_PARAMETER"],
    summary: "Parameter with a value that the node does not take",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
