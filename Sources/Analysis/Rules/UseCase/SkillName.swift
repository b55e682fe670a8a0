import Lexer
import Parser

/// Malformed name of a skill.
package enum SkillName: Rule {
  package static let metadata = RuleMetadata(
    id: "skill-name", row: 452, group: .useCase, level: .error, fix: .sometimes(.suggested),
    aliases: ["SKILL-NAME-FORMAT"],
    summary: "Malformed name of a skill",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
