import Lexer
import Parser

/// A skill without a head that could be read.
package enum SkillFrontmatter: Rule {
  package static let metadata = RuleMetadata(
    id: "skill-frontmatter", row: 451, group: .useCase, level: .error,
    aliases: ["SKILL-FRONTMATTER"],
    summary: "A skill has no front matter, or an empty one",
    why: "an agent chooses a skill by its front matter: without one it never learns of the skill",
    examples: [
      .bad("skills/weekly-report/SKILL.md", wrong, with: files(config)),
      .good("skills/weekly-report/SKILL.md", right, with: files(config)),
    ])

  private static let wrong = """
    # Weekly report
    """

  private static let right = """
    ---
    name: weekly-report
    description: Sends the report of the last seven days. Used when somebody asks for it.
    workflowTemplateId: weekly-report
    ---

    # Weekly report
    """

  private static let config = """
    codika: 1
    title: Report
    description: Sends a report.
    workflows:
      weekly-report:
        workflowName: Weekly report
        triggers:
          - http: { path: report }
    """

  private static func files(_ config: String) -> [(path: String, text: String)] {
    [("codika.yaml", config), ("workflows/weekly-report.json", ExampleTexts.workflow)]
  }

  package static func install(_ hooks: inout Hooks) {
    hooks.onProject { project, context in
      for skill in project.skills where !skill.isReadable {
        let name = "skill `\(skill.folder)`"
        guard let frontMatter = skill.frontMatter else {
          let isOpen = skill.source.slice(skill.source.wholeSpan).starts(with: [0x2D, 0x2D, 0x2D])
          context.report(
            Self.self, isOpen ? "the front matter of \(name) has no end" : "\(name) has no front matter",
            at: skill.source.startPoint, "",
            help: isOpen
              ? "write a line `---` behind it" : "begin the file with a line `---`, entries, and a line `---`")
          continue
        }
        // Text that is no YAML has a finding already.
        guard !frontMatter.hasSyntaxErrors else { continue }
        guard let root = frontMatter.root, !root.isNull else {
          context.report(
            Self.self, "the front matter of \(name) is empty", at: skill.source.startPoint, "", help: entries)
          continue
        }
        context.report(
          Self.self,
          root.isObject
            ? "the front matter of \(name) has neither name nor description nor workflow"
            : "the front matter of \(name) is no mapping",
          at: root.isObject ? root.members.first?.key.span ?? root.span : root.span, "", help: entries)
      }
    }
  }

  private static let entries = "entries are `name`, `description`, `workflowTemplateId`"
}
