import Lexer
import Parser

/// Schedule without a webhook for manual runs.
package enum ScheduleManualWebhook: Rule {
  package static let metadata = RuleMetadata(
    id: "schedule-manual-webhook", row: 809, group: .codika, level: .error,
    aliases: ["SCHEDULE-WEBHOOK-CONVERGENCE"],
    summary: "Schedule without a webhook for manual runs",
    why: "the button that runs the workflow at once calls a webhook that is not there",
    examples: [
      .bad(
        "workflows/main.json",
        CodikaExamples.workflow(
          [CodikaExamples.schedule, CodikaExamples.initialize, CodikaExamples.submit],
          [("Every day", 0, "Codika Init"), ("Codika Init", 0, "Submit result")]
        )
        .marked(at: #""Every day", "type""#),
        with: [
          (
            "codika.yaml",
            #"""
            codika: 1
            title: Example
            description: Shows a rule.
            workflows:
              main:
                workflowName: Main
                triggers:
                  - schedule: { cronExpression: "0 0 * * *", timezone: Europe/Brussels, manualPath: main }
            """#
          )
        ]),
      .good(
        "workflows/main.json",
        CodikaExamples.workflow(
          [CodikaExamples.webhook, CodikaExamples.schedule, CodikaExamples.initialize, CodikaExamples.submit],
          [("Asked", 0, "Codika Init"), ("Every day", 0, "Codika Init"), ("Codika Init", 0, "Submit result")]),
        with: [
          (
            "codika.yaml",
            #"""
            codika: 1
            title: Example
            description: Shows a rule.
            workflows:
              main:
                workflowName: Main
                triggers:
                  - schedule: { cronExpression: "0 0 * * *", timezone: Europe/Brussels, manualPath: main }
            """#
          )
        ]),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      guard !file.isDataIngestion, let entry = context.project.symbols.entry(file.key),
        let trigger = entry.triggers.first(where: { if case .schedule = $0.kind.value { true } else { false } })
      else { return }
      let nodes = TriggerNodes(file)
      guard nodes.webhooks.isEmpty, let schedule = nodes.schedules.first else { return }
      context.report(
        Self.self, "schedule `\(schedule.name?.value ?? "")` cannot be run by hand", at: schedule.nameSpan,
        "no webhook beside it", also: [Label(trigger.kind.span, "declared here")], node: schedule,
        help: "add a Webhook with the path of `manualPath` that leads to the same node")
    }
  }
}
