/// A workflow is an object with `nodes` and `connections`.
package enum NotAWorkflow: Rule {
  package static let metadata = RuleMetadata(
    id: "not-a-workflow", row: 102, group: .format, level: .error,
    summary: "JSON file that is not a workflow",
    why: """
      n8n refuses a workflow that has no list of nodes and no object of connections.
      """,
    examples: [
      .bad("workflows/main.json", #"↓{ "name": "Example" }"#, isVerbatim: true),
      .good("workflows/main.json", ExampleTexts.workflow),
    ],
    isSuppressible: false)
}
