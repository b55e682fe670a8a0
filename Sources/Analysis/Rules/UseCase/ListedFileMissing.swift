import Lexer

/// Each entry of `workflows` has a file.
package enum ListedFileMissing: Rule {
  package static let metadata = RuleMetadata(
    id: "listed-file-missing", row: 407, group: .useCase, level: .error, levelInN8n: .error,
    fix: .sometimes(.suggested),
    summary: "Workflow entry whose file does not exist",
    why: """
      The platform would be promised a workflow that it never gets, so that no bundle is built.
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
            file: ↓workflows/mian.json
            workflowName: Main
            triggers:
              - http: { path: main }
        """#,
        fixed: #"""
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
