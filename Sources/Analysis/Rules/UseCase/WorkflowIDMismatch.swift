import Lexer
import Parser

/// Workflow id that differs from the key of the workflow.
package enum WorkflowIDMismatch: Rule {
  package static let metadata = RuleMetadata(
    id: "workflow-id-mismatch", row: 411, group: .useCase, level: .warning, fix: .sometimes(.safe),
    summary: "Workflow id that differs from the key of the workflow",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
