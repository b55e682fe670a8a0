import Lexer
import Parser

/// Sub-workflow that breaks with the conventions.
package enum SubworkflowConventions: Rule {
  package static let metadata = RuleMetadata(
    id: "subworkflow-conventions", row: 823, group: .codika, level: .note,
    summary: "Sub-workflow that breaks with the conventions",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
