/// Options, items, default and bounds of a field fit its type.
package enum FieldMalformed: Rule {
  package static let metadata = RuleMetadata(
    id: "field-malformed", row: 429, group: .useCase, level: .error,
    summary: "Field whose options, items, default or bounds do not fit its type",
    why: """
      The platform refuses the schema, or shows a form that nobody can fill in.
      """,
    examples: [
      .bad(
        "codika.yaml",
        #"""
        codika: 1
        title: Example
        description: Shows a rule.
        parameters:
          ↓SENDER: { type: select, label: Sender }
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
          SENDER: { type: select, label: Sender, options: { A: Sales, B: Support } }
        workflows:
          main:
            workflowName: Main
            triggers:
              - http: { path: main }
        """#,
        with: [("workflows/main.json", ExampleTexts.workflow)]),
    ])
}
