/// A use case has its workflows in `workflows`.
package enum WorkflowsFolder: Rule {
  package static let metadata = RuleMetadata(
    id: "workflows-folder", row: 406, group: .useCase, level: .error, levelInN8n: .error,
    summary: "Use case without a `workflows` folder",
    why: """
      There is nothing to build: the workflows of a use case stand in its folder `workflows`.
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
              - http: { path: main }
        """#,
        hasWorkflowsFolder: false),
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
