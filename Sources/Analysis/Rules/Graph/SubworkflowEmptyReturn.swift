import Lexer
import Parser

/// Sub-workflow branch that returns nothing.
package enum SubworkflowEmptyReturn: Rule {
  package static let metadata = RuleMetadata(
    id: "subworkflow-empty-return", row: 333, group: .graph, level: .warning,
    aliases: ["NN:no-dead-end-in-subworkflow"],
    summary: "Sub-workflow branch that returns nothing",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
