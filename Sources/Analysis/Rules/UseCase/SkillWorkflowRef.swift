import Lexer
import Parser

/// A skill for a workflow that is not there.
package enum SkillWorkflowRef: Rule {
  package static let metadata = RuleMetadata(
    id: "skill-workflow-ref", row: 455, group: .useCase, level: .error, fix: .sometimes(.suggested),
    aliases: ["SKILL-WORKFLOW-REF"],
    summary: "A skill belongs to no workflow of the use case",
    why: "an agent that follows the skill has nothing to start",
    examples: [
      .bad("skills/weekly-report/SKILL.md", wrong, fixed: mended, with: files(config)),
      .good("skills/weekly-report/SKILL.md", right, with: files(config)),
    ])

  private static let wrong = """
    ---
    name: weekly-report
    description: Sends the report of the last seven days. Used when somebody asks for it.
    workflowTemplateId: weekly-repord
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

  private static let mended = """
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
    hooks.onUseCase { useCase, context in
      let known = useCase.workflows.map(\.key.value)
      guard !known.isEmpty else { return }
      for skill in context.project.skills where skill.isReadable {
        let span = skill.span(of: "workflowTemplateId")
        guard let workflow = skill.effectiveWorkflow else {
          context.report(
            Self.self, "the workflow of skill `\(skill.folder)` is no text", at: span, "expected the key of a workflow")
          continue
        }
        guard !known.contains(workflow) else { continue }
        guard let written = skill.entry("workflowTemplateId").text else {
          context.report(
            Self.self, "skill `\(skill.folder)` names no workflow, and none is called like its folder", at: span,
            "expected `workflowTemplateId` beside this", help: "workflows are \(Suggestions.list(known))")
          continue
        }
        let near = Suggestions.nearest(workflow, in: known)
        context.report(
          Self.self, "the use case has no workflow `\(workflow)`", at: written.span,
          near.map { "did you mean `\($0)`?" } ?? "", help: "workflows are \(Suggestions.list(known))",
          fixes: near.map {
            [.replace(written.span, with: YAMLEdits.scalar($0), "belong to `\($0)`", .suggested)]
          } ?? [])
      }
    }
  }
}
