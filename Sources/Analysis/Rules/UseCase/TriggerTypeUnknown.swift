import Lexer

/// A trigger is of one of the five kinds.
package enum TriggerTypeUnknown: Rule {
  package static let metadata = RuleMetadata(
    id: "trigger-type-unknown", row: 413, group: .useCase, level: .error, fix: .sometimes(.suggested),
    summary: "Trigger kind that does not exist",
    why: """
      The platform refuses the configuration: it knows `http`, `schedule`, `service_event`, `subworkflow` and `data_ingestion`.
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
              - ↓htpp: { path: main }
        """#,
        fixed: #"""
          codika: 1
          title: Example
          description: Shows a rule.
          workflows:
            main:
              workflowName: Main
              triggers:
                - http: { path: main }
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
              - http: { path: main }
        """#,
        with: [("workflows/main.json", ExampleTexts.workflow)]),
    ])
}
