import Lexer

/// `codika.yaml` and the environments are YAML.
package enum YAMLSyntax: Rule {
  package static let metadata = RuleMetadata(
    id: "yaml-syntax", group: .format, level: .error, fix: .sometimes(.manual),
    summary: "Text that is not YAML",
    why: """
      Nothing of the file can be relied on, and nothing else is said of it until its syntax is right.
      """,
    examples: [
      .bad(
        "codika.yaml",
        #"""
        codika: 1
        title: ↓"Example
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
        title: "Example"
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
