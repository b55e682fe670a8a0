import Lexer

/// `codika.yaml` has the keys and types of its format.
package enum ConfigShape: Rule {
  package static let metadata = RuleMetadata(
    id: "config-shape", row: 404, group: .useCase, level: .error, levelInN8n: .error, fix: .sometimes(.suggested),
    summary: "Missing, unknown or mistyped key of `codika.yaml`",
    why: """
      A key that is not known is most often one that was misspelt, and what it should do does not happen.
      """,
    examples: [
      .bad(
        "codika.yaml",
        #"""
        codika: 1
        title: Example
        description: Shows a rule.
        ↓subtitel: Shows it shortly
        workflows:
          main:
            workflowName: Main
            triggers:
              - http: { path: main }
        """#,
        fixed: #"""
          codika: 1
          title: Example
          description: Shows a rule.
          subtitle: Shows it shortly
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
        subtitle: Shows it shortly
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
