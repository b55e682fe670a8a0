/// Each file in `workflows` has an entry.
package enum FileUnlisted: Rule {
  package static let metadata = RuleMetadata(
    id: "file-unlisted", row: 408, group: .useCase, level: .error, levelInN8n: .error,
    summary: "Workflow file without an entry in `codika.yaml`",
    why: """
      Only workflows with an entry are built and deployed. A file without one looks as if it were part of the use case and is not.
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
        with: [
          ("workflows/main.json", ExampleTexts.workflow), ("workflows/stray.json", ExampleTexts.workflow),
        ]),
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
