import Lexer
import Parser

/// Skill name or workflow reference that is used twice.
package enum SkillDuplicate: Rule {
  package static let metadata = RuleMetadata(
    id: "skill-duplicate", row: 453, group: .useCase, level: .error,
    aliases: ["SKILL-DUPLICATE"],
    summary: "Skill name or workflow reference that is used twice",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
