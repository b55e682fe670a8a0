import Lexer
import Parser

/// A workflow that agents could start, if they knew of it.
package enum WorkflowWithoutSkill: Rule {
  package static let metadata = RuleMetadata(
    id: "workflow-without-skill", row: 457, group: .useCase, level: .note,
    summary: "A workflow that agents could start has no skill, and others have one",
    why: "agents learn of workflows by their skills, so they never start this one",
    examples: [
      .bad("codika.yaml", config, with: files("daily")),
      .good("codika.yaml", config, with: files("daily", "weekly")),
    ])

  private static func files(_ skills: String...) -> [(path: String, text: String)] {
    [("workflows/daily.json", ExampleTexts.workflow), ("workflows/weekly.json", ExampleTexts.workflow)]
      + skills.map { key in
        (
          "skills/\(key)/SKILL.md",
          """
          ---
          name: \(key)
          description: Sends the report. Used when somebody asks for it.
          ---
          """
        )
      }
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
    hooks.onUseCase { useCase, context in
      let project = context.project
      // A skill that could not be read, or names a workflow that is not there, may be the one.
      guard !project.skills.isEmpty, !project.faults.contains(where: { $0.relativePath.hasPrefix("skills") }),
        project.skills.allSatisfy(\.isReadable)
      else { return }
      let described = project.skills.compactMap(\.effectiveWorkflow)
      let known = Set(useCase.workflows.map(\.key.value))
      guard described.count == project.skills.count, described.allSatisfy(known.contains) else { return }
      for entry in useCase.workflows where !described.contains(entry.key.value) && isStartable(entry) {
        context.report(
          Self.self, "workflow `\(entry.key.value)` has no skill", at: entry.key.span,
          help: "write `skills/\(entry.key.value)/SKILL.md`")
      }
    }
  }

  private static func isStartable(_ entry: UseCase.WorkflowEntry) -> Bool {
    entry.triggers.contains {
      switch $0.kind.value {
      case .http, .schedule: true
      case .serviceEvent, .subworkflow, .dataIngestion, .unknown: false
      }
    }
  }
}
