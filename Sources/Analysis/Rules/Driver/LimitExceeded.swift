/// Every file has a size that can be handled.
package enum LimitExceeded: Rule {
  package static let metadata = RuleMetadata(
    id: "limit-exceeded", row: 4, group: .driver, level: .error,
    summary: "Size, depth or count beyond the limit",
    why: """
      A file has at most 256 MiB, JSON nests 512 levels deep and YAML 128, a workflow has at most 100,000 nodes, and aliases expand
      to at most 1,000,000 values. What lies beyond is not read.
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
            file: ↓workflows/main.json
            workflowName: Main
            triggers:
              - http: { path: main }
        """#,
        faults: [("workflows/main.json", .tooLarge(bytes: 300_000_000))]),
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
