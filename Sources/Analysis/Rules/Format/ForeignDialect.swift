/// A workflow file is neither YAML nor JSON5.
package enum ForeignDialect: Rule {
  package static let metadata = RuleMetadata(
    id: "foreign-dialect", row: 105, group: .format, level: .error,
    summary: "Workflow file written in YAML or JSON5",
    why: """
      n8n imports JSON only. Some linters read other spellings too, so that a file which they call good cannot be deployed.
      """,
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        ↓name: Example
        nodes: []
        connections: {}
        """#),
      .good("workflows/main.json", ExampleTexts.workflow),
    ])
}
