import Lexer
import Parser

/// Skill of a workflow that does not exist.
package enum SkillWorkflowRef: Rule {
  package static let metadata = RuleMetadata(
    id: "skill-workflow-ref", row: 455, group: .useCase, level: .error, fix: .sometimes(.suggested),
    aliases: ["SKILL-WORKFLOW-REF"],
    summary: "Skill of a workflow that does not exist",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
