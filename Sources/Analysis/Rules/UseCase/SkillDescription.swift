import Lexer
import Parser

/// A description by which no agent finds the skill.
package enum SkillDescription: Rule {
  package static let metadata = RuleMetadata(
    id: "skill-description", row: 454, group: .useCase, level: .warning,
    aliases: ["SKILL-DESCRIPTION"],
    summary: "The description of a skill is missing or too long",
    why: "an agent decides by the description when to use the skill",
    examples: [
      .bad("skills/weekly-report/SKILL.md", wrong, with: files(config)),
      .good("skills/weekly-report/SKILL.md", right, with: files(config)),
    ])

  private static let wrong = """
    ---
    name: weekly-report
    workflowTemplateId: weekly-report
    ---

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
      for skill in project.skills where skill.isReadable {
        let span = skill.span(of: "description")
        switch skill.entry("description") {
        case .absent:
          let isWritten = skill.frontMatter?.root?["description"] != nil
          context.report(
            Self.self, "skill `\(skill.folder)` has no description", at: span,
            isWritten ? "is empty" : "expected `description` beside this",
            help: "say in the third person what it does and when to use it")
        case .other:
          context.report(
            Self.self, "the description of skill `\(skill.folder)` is no text", at: span, "expected a text",
            severity: .error)
        case .text(let text):
          // As the platform counts.
          let length = text.value.utf16.count
          guard length > limit else { continue }
          context.report(
            Self.self, "the description of skill `\(skill.folder)` has \(length) characters", at: span,
            "at most \(limit) are allowed", severity: .error, why: "the platform refuses a skill with a longer one",
            help: "move what an agent needs only while it works into the text below")
        }
      }
    }
  }

  private static let limit = 1024
}
