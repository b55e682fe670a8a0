/// What is named has to be there.
package enum PathMissing: Rule {
  package static let metadata = RuleMetadata(
    id: "path-missing", row: 1, group: .driver, level: .error,
    summary: "File or folder that does not exist",
    why: """
      What is not there cannot be checked or built, so that the result speaks of less than was asked for.
      """,
    examples: [
      .bad(
        "codika.yaml",
        #"""
        codika: 1
        title: Example
        description: Shows a rule.
        readme: ↓docs/README.md
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
        readme: docs/README.md
        workflows:
          main:
            workflowName: Main
            triggers:
              - http: { path: main }
        """#,
        with: [
          ("workflows/main.json", ExampleTexts.workflow), ("docs/README.md", "Reads invoices.\n"),
        ]),
    ],
    isSuppressible: false)
}
