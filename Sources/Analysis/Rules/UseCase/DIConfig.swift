import Lexer
import Parser

/// Data-ingestion settings and folder that do not match.
package enum DIConfig: Rule {
  package static let metadata = RuleMetadata(
    id: "di-config", row: 461, group: .useCase, level: .error,
    summary: "Data-ingestion settings and folder that do not match",
    why: "the data ingestion is not deployed, and documents of the process are never embedded",
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
        with: [("workflows/main.json", ExampleTexts.workflow)]),
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
        with: [("workflows/main.json", ExampleTexts.workflow), ("data-ingestion/embed.json", ingestion)]),
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
      let member = useCase.document.root?.member("dataIngestion")
      if let member, files.isEmpty {
        // A file that is named and is not there, or cannot be read, has a finding of its own.
        let isFaulty = context.project.faults.contains { $0.relativePath.hasPrefix("data-ingestion/") }
        guard useCase.dataIngestion?.file == nil, !isFaulty else { return }
        context.report(
          Self.self, "data ingestion has no workflow", at: member.key.span, "expected a file in `data-ingestion`",
          help: "write `data-ingestion/embed.json`, or remove `dataIngestion`")
      } else if member == nil, let file = files.first, let root = file.document.root {
        context.report(
          Self.self, "`codika.yaml` says nothing of the workflow in `data-ingestion`", at: root.span.startPoint,
          "not deployed", help: "add `dataIngestion: { purpose: …, embed: …, delete: … }` to `codika.yaml`")
      }
    }
  }
}
