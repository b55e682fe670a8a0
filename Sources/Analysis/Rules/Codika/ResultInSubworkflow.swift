import Lexer
import Parser

/// Result node within a sub-workflow.
package enum ResultInSubworkflow: Rule {
  package static let metadata = RuleMetadata(
    id: "result-in-subworkflow", row: 806, group: .codika, level: .error,
    summary: "Result node within a sub-workflow",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
