import Lexer
import Parser

/// Workflow that agents could start, without a skill.
package enum WorkflowWithoutSkill: Rule {
  package static let metadata = RuleMetadata(
    id: "workflow-without-skill", row: 457, group: .useCase, level: .note,
    summary: "Workflow that agents could start, without a skill",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
