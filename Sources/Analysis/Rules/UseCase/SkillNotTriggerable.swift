import Lexer
import Parser

/// Skill of a workflow that an agent cannot start.
package enum SkillNotTriggerable: Rule {
  package static let metadata = RuleMetadata(
    id: "skill-not-triggerable", row: 456, group: .useCase, level: .warning,
    summary: "Skill of a workflow that an agent cannot start",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
