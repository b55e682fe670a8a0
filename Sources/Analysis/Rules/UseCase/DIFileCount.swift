import Lexer
import Parser

/// Number of workflows in `data-ingestion` other than one.
package enum DIFileCount: Rule {
  package static let metadata = RuleMetadata(
    id: "di-file-count", row: 458, group: .useCase, level: .error,
    summary: "Number of workflows in `data-ingestion` other than one",
    why: "the platform deploys one data-ingestion workflow; which of several is meant nobody can tell",
    examples: [
      .bad(
        "codika.yaml",
        #"""
        codika: 1
        title: Example
        description: Shows a rule.
        ↓dataIngestion:
          purpose: Embeds documents.
          embed: "{{ORGSECRET_N8N_BASE_URL_TERCESORG}}/webhook/{{PROCDATA_PROCESS_ID_ATADCORP}}/embed"
          delete: "{{ORGSECRET_N8N_BASE_URL_TERCESORG}}/webhook/{{PROCDATA_PROCESS_ID_ATADCORP}}/delete"
        workflows:
          main:
            workflowName: Main
            triggers:
              - http: { path: main }
        """#,
        with: [
          ("workflows/main.json", ExampleTexts.workflow), ("data-ingestion/a.json", ingestion),
          ("data-ingestion/b.json", ingestion),
        ]),
      .good(
        "codika.yaml",
        #"""
        codika: 1
        title: Example
        description: Shows a rule.
        dataIngestion:
          purpose: Embeds documents.
          embed: "{{ORGSECRET_N8N_BASE_URL_TERCESORG}}/webhook/{{PROCDATA_PROCESS_ID_ATADCORP}}/embed"
          delete: "{{ORGSECRET_N8N_BASE_URL_TERCESORG}}/webhook/{{PROCDATA_PROCESS_ID_ATADCORP}}/delete"
        workflows:
          main:
            workflowName: Main
            triggers:
              - http: { path: main }
        """#,
        with: [("workflows/main.json", ExampleTexts.workflow), ("data-ingestion/a.json", ingestion)]),
    ])

  private static let ingestion = #"""
    {
      "name": "Main",
      "nodes": [
        { "name": "Embed", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": "{{PROCDATA_PROCESS_ID_ATADCORP}}/embed", "httpMethod": "POST" } },
        { "name": "Delete", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [200, 0], "parameters": { "path": "{{PROCDATA_PROCESS_ID_ATADCORP}}/delete", "httpMethod": "POST" } }
      ],
      "connections": {}
    }
    """#

  package static func install(_ hooks: inout Hooks) {
    hooks.onUseCase { useCase, context in
      let files = context.project.files.filter { if case .dataIngestion = $0.role { true } else { false } }
      guard files.count > 1 else { return }
      let member = useCase.document.root?.member("dataIngestion")
      let span = member?.key.span ?? files.first?.document.root?.span.startPoint
      guard let span else { return }
      context.report(
        Self.self, "data ingestion has \(files.count) workflows", at: span, "expected one file in `data-ingestion`",
        also: files.dropFirst(member == nil ? 1 : 0).prefix(4).compactMap { file in
          file.document.root.map { Label($0.span.startPoint, "one of them") }
        }, help: "keep one of \(Suggestions.list(files.map(\.path)))")
    }
  }
}
