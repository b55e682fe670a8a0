/// The merge key is no part of YAML 1.2.
package enum YAMLMergeKey: Rule {
  package static let metadata = RuleMetadata(
    id: "yaml-merge-key", group: .format, level: .error,
    summary: "Merge key `<<`",
    why: """
      The merge key belongs to YAML 1.1. Read by YAML 1.2 it is a key like any other, and the entries that it should bring in are
      missing.
      """,
    examples: [
      .bad(
        "codika.yaml",
        #"""
        codika: 1
        title: Example
        description: Shows a rule.
        parameters:
          SENDER: &text { type: string, label: Sender }
          TONE:
            ↓<<: *text
            label: Tone
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
          TONE: { type: string, label: Tone }
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
