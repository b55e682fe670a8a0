/// What is named has to be a text file that may be read.
package enum PathUnreadable: Rule {
  package static let metadata = RuleMetadata(
    id: "path-unreadable", row: 2, group: .driver, level: .error,
    summary: "File that cannot be read as text",
    why: """
      A file that cannot be read is left out, so that the result speaks of less than was asked for.
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
            file: ↓workflows/main.json
            workflowName: Main
            triggers:
              - http: { path: main }
        """#,
        faults: [("workflows/main.json", .unreadable(reason: "permission denied"))]),
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
    ],
    isSuppressible: false)
}
