import Lexer
import Parser

/// Two skills of one name, or for one workflow.
package enum SkillDuplicate: Rule {
  package static let metadata = RuleMetadata(
    id: "skill-duplicate", row: 453, group: .useCase, level: .error,
    aliases: ["SKILL-DUPLICATE"],
    summary: "Two skills have one name, or belong to one workflow",
    why: "skills are kept by their name and their workflow: one of the two is lost",
    examples: [
      .bad("skills/report/SKILL.md", skill("daily"), with: files("weekly")),
      .good("skills/report/SKILL.md", skill("daily"), with: files("weekly", name: "weekly-report")),
    ])

  private static func skill(_ workflow: String, name: String = "report") -> String {
    """
    ---
    name: \(name)
    description: Sends the report. Used when somebody asks for it.
    workflowTemplateId: \(workflow)
    ---
    """
  }

  private static func files(_ workflow: String, name: String = "report") -> [(path: String, text: String)] {
    [
      ("codika.yaml", config), ("workflows/daily.json", ExampleTexts.workflow),
      ("workflows/weekly.json", ExampleTexts.workflow), ("skills/weekly/SKILL.md", skill("weekly", name: name)),
    ]
  }

  private static let config = """
    codika: 1
    title: Report
    description: Sends reports.
    workflows:
      daily:
        workflowName: Daily report
        triggers:
          - http: { path: daily }
      weekly:
        workflowName: Weekly report
        triggers:
          - http: { path: weekly }
    """

  package static func install(_ hooks: inout Hooks) {
    hooks.onProject { project, context in
      var names: [String: SkillFile] = [:]
      var workflows: [String: SkillFile] = [:]
      for skill in project.skills where skill.isReadable {
        if let name = skill.effectiveName {
          if let first = names[name] {
            report("two skills are called `\(name)`", "name", skill, first, &context)
          } else {
            names[name] = skill
          }
        }
        if let workflow = skill.effectiveWorkflow {
          if let first = workflows[workflow] {
            report("two skills belong to the workflow `\(workflow)`", "workflowTemplateId", skill, first, &context)
          } else {
            workflows[workflow] = skill
          }
        }
      }
    }
  }

  private static func report(
    _ message: String, _ key: String, _ skill: SkillFile, _ first: SkillFile, _ context: inout RuleContext
  ) {
    context.report(
      Self.self, message, at: skill.span(of: key), "in `skills/\(skill.folder)`",
      also: [Label(first.span(of: key), "in `skills/\(first.folder)`")])
  }
}
