import Lexer
import Parser

/// Missing or overlong description of a skill.
package enum SkillDescription: Rule {
  package static let metadata = RuleMetadata(
    id: "skill-description", row: 454, group: .useCase, level: .warning,
    aliases: ["SKILL-DESCRIPTION"],
    summary: "Missing or overlong description of a skill",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
