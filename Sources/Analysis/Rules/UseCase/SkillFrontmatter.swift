import Lexer
import Parser

/// Skill without readable front matter.
package enum SkillFrontmatter: Rule {
  package static let metadata = RuleMetadata(
    id: "skill-frontmatter", row: 451, group: .useCase, level: .error,
    aliases: ["SKILL-FRONTMATTER"],
    summary: "Skill without readable front matter",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
