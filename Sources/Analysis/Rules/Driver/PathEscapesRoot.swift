/// A use case is one folder.
package enum PathEscapesRoot: Rule {
  package static let metadata = RuleMetadata(
    id: "path-escapes-root", row: 10, group: .driver, level: .error,
    summary: "Path in `codika.yaml` that leads out of the use case",
    why: """
      A use case is one folder. What lies elsewhere is missing on the next machine, and a bundle built there is another one.
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
            file: ↓../shared/main.json
            workflowName: Main
            triggers:
              - http: { path: main }
        """#,
        faults: [("../shared/main.json", .escapesRoot)]),
      .good(
        "codika.yaml",
        #"""
        codika: 1
        title: Example
        description: Shows a rule.
        workflows:
          main:
            file: workflows/main.json
            workflowName: Main
            triggers:
              - http: { path: main }
        """#,
        with: [("workflows/main.json", ExampleTexts.workflow)]),
    ])
}
