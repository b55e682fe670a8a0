import Lexer

/// An alias names an anchor above it and expands to something of a sane size.
package enum YAMLAlias: Rule {
  package static let metadata = RuleMetadata(
    id: "yaml-alias", group: .format, level: .error, fix: .sometimes(.manual),
    summary: "Alias that is unknown, circular or too large",
    why: """
      The value that the alias stands for is missing, never ends, or would fill the memory.
      """,
    examples: [
      .bad(
        "codika.yaml",
        #"""
        codika: 1
        title: Example
        description: Shows a rule.
        tags: &tags [finance]
        x-copy: ↓*tag
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
        tags: &tags [finance]
        x-copy: *tags
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
