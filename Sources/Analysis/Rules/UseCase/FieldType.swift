import Lexer

/// A field is of one of the thirteen types.
package enum FieldType: Rule {
  package static let metadata = RuleMetadata(
    id: "field-type", row: 427, group: .useCase, level: .error, fix: .sometimes(.suggested),
    summary: "Field type that does not exist",
    why: """
      The platform refuses the schema: no form can be made for a type that it does not know.
      """,
    examples: [
      .bad(
        "codika.yaml",
        #"""
        codika: 1
        title: Example
        description: Shows a rule.
        parameters:
          SENDER: { type: ↓strng, label: Sender }
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
          parameters:
            SENDER: { type: string, label: Sender }
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
        parameters:
          SENDER: { type: string, label: Sender }
        workflows:
          main:
            workflowName: Main
            triggers:
              - http: { path: main }
        """#,
        with: [("workflows/main.json", ExampleTexts.workflow)]),
    ])
}
