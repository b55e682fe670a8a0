/// A workflow says what starts it.
package enum TriggersRequired: Rule {
  package static let metadata = RuleMetadata(
    id: "triggers-required", row: 412, group: .useCase, level: .error, levelInN8n: .error,
    summary: "Workflow without triggers in `codika.yaml`",
    why: """
      The platform starts a workflow by its declared triggers only. Without one it can never run.
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
            triggers: ↓[]
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
    ],
    isSuppressible: false)
}
