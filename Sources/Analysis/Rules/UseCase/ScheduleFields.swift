/// A schedule has a cron expression and a time zone.
package enum ScheduleFields: Rule {
  package static let metadata = RuleMetadata(
    id: "schedule-fields", row: 416, group: .useCase, level: .error,
    summary: "Schedule without a cron expression or a time zone",
    why: """
      The platform refuses the configuration. Without a time zone nobody could say when the schedule is due.
      """,
    examples: [
      .bad(
        "codika.yaml",
        #"""
        codika: 1
        title: Example
        description: Shows a rule.
        workflows:
          main:
            workflowName: Main
            triggers:
              - ↓schedule: { cronExpression: "0 8 * * 1" }
        """#,
        with: [("workflows/main.json", ExampleTexts.workflow)]),
      .good(
        "codika.yaml",
        #"""
        codika: 1
        title: Example
        description: Shows a rule.
        workflows:
          main:
            workflowName: Main
            triggers:
              - schedule: { cronExpression: "0 8 * * 1", timezone: Europe/Brussels }
        """#,
        with: [("workflows/main.json", ExampleTexts.workflow)]),
    ])
}
