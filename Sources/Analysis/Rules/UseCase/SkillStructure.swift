import Lexer
import Parser

/// Skill folder without `SKILL.md`.
package enum SkillStructure: Rule {
  package static let metadata = RuleMetadata(
    id: "skill-structure", row: 450, group: .useCase, level: .error,
    aliases: ["SKILL-STRUCTURE"],
    summary: "Skill folder without `SKILL.md`",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
