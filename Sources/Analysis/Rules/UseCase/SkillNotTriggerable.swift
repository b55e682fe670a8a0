import Lexer
import Parser

/// A skill for a workflow that no agent can start.
package enum SkillNotTriggerable: Rule {
  package static let metadata = RuleMetadata(
    id: "skill-not-triggerable", row: 456, group: .useCase, level: .warning,
    summary: "A skill belongs to a workflow that an agent cannot start",
    why: "agents start workflows over HTTP, schedules included; this one waits for something else",
    examples: [
      .bad("skills/weekly-report/SKILL.md", wrong, with: files(config)),
      .good("skills/weekly-report/SKILL.md", right, with: files(startable)),
    ])

  private static let wrong = """
    ---
    name: weekly-report
    description: Sends the report of the last seven days. Used when somebody asks for it.
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
          - subworkflow
    """

  private static let startable = """
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
      for skill in context.project.skills where skill.isReadable {
        guard let workflow = skill.effectiveWorkflow,
          let entry = useCase.workflows.first(where: { $0.key.value == workflow }),
          let reason = reason(entry)
        else { continue }
        context.report(
          Self.self, "skill `\(skill.folder)` is for `\(workflow)`, which no agent can start",
          at: skill.span(of: "workflowTemplateId"), reason, also: [Label(entry.key.span, "without an HTTP trigger")],
          help: "add an `http` trigger, or remove the skill")
      }
    }
  }

  /// Nil for a workflow that may be started, and for one whose triggers are not known.
  private static func reason(_ entry: UseCase.WorkflowEntry) -> String? {
    guard !entry.triggers.isEmpty else { return nil }
    var reason = ""
    for trigger in entry.triggers {
      switch trigger.kind.value {
      case .http, .schedule, .unknown: return nil
      case .subworkflow: reason = "only other workflows call it"
      case .serviceEvent: reason = reason.isEmpty ? "an event starts it" : reason
      case .dataIngestion: reason = reason.isEmpty ? "the platform starts it" : reason
      }
    }
    return reason
  }
}
