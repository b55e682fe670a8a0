import Lexer

/// A plain scalar means the same to every reader.
package enum YAMLAmbiguousScalar: Rule {
  package static let metadata = RuleMetadata(
    id: "yaml-ambiguous-scalar", group: .format, level: .note, fix: .always(.safe),
    summary: "Scalar that older YAML reads as something else",
    why: """
      YAML 1.1 takes `yes` for true, `012` for ten and `12:30` for 750; here they are texts. Editors and other tools may still read
      them the old way.
      """,
    examples: [
      .bad(
        "codika.yaml",
        #"""
        codika: 1
        title: Example
        description: Shows a rule.
        subtitle: ↓yes
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
          subtitle: "yes"
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
        subtitle: "yes"
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
