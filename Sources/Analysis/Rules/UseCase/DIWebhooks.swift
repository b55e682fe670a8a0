import Lexer
import Parser

/// Data-ingestion webhooks that differ from `codika.yaml`.
package enum DIWebhooks: Rule {
  package static let metadata = RuleMetadata(
    id: "di-webhooks", row: 459, group: .useCase, level: .error,
    summary: "Data-ingestion webhooks that differ from `codika.yaml`",
    why: "the platform sends documents to an address that n8n does not know, and they are never embedded or removed",
    examples: [
      .bad(
        "codika.yaml",
        #"""
        codika: 1
        title: Example
        description: Shows a rule.
        dataIngestion:
          purpose: Embeds documents.
          embed: ↓"{{ORGSECRET_N8N_BASE_URL_TERCESORG}}/webhook/{{PROCDATA_PROCESS_ID_ATADCORP}}/insert"
          delete: "{{ORGSECRET_N8N_BASE_URL_TERCESORG}}/webhook/{{PROCDATA_PROCESS_ID_ATADCORP}}/delete"
        workflows:
          main:
            workflowName: Main
            triggers:
              - http: { path: main }
        """#,
        with: [("workflows/main.json", ExampleTexts.workflow), ("data-ingestion/embed.json", ingestion)]),
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
    hooks.onWorkflow { file, context in
      let release = context.project.target?.release ?? .v2
      if file.isDataIngestion {
        guard let config = context.project.useCase?.dataIngestion,
          context.project.workflows.count(where: \.isDataIngestion) == 1
        else { return }
        check(config.embed, config.delete, file, WebhookEndpoint.webhooks(in: file, release), isAlone: true, &context)
      } else if let declared = DeclaredTriggers(file, in: context.project) {
        for ingestion in declared.entry.triggers.compactMap(\.ingestion) {
          check(ingestion.embed, ingestion.delete, file, declared.webhooks, isAlone: false, &context)
        }
      }
    }
  }

  private static func check(
    _ embed: Located<String>?, _ delete: Located<String>?, _ file: WorkflowFile, _ webhooks: [WebhookEndpoint],
    isAlone: Bool, _ context: inout RuleContext
  ) {
    guard let embed, let delete, !embed.value.isEmpty, !delete.value.isEmpty else { return }
    let paths = [IngestionWebhooks.path(of: embed.value), IngestionWebhooks.path(of: delete.value)]
    if paths[0] == paths[1] {
      context.report(
        Self.self, "`embed` and `delete` have the same address", at: delete.span, "the address of `embed`",
        also: [Label(embed.span, "`embed`")])
      return
    }
    var isComplete = true
    for (name, address, path) in [("embed", embed, paths[0]), ("delete", delete, paths[1])] {
      guard let webhook = webhooks.first(where: { $0.path == path }) else {
        isComplete = false
        // A path that an expression decides may be the one.
        guard !webhooks.contains(where: { $0.path == nil }) else { continue }
        context.report(
          Self.self, "no webhook of `\(file.key)` has the path of `\(name)`", at: address.span, "leads nowhere",
          also: webhooks.prefix(4).map { Label($0.pathValue?.span ?? $0.node.nameSpan, "another path") })
        continue
      }
      guard let methods = webhook.methods, !methods.contains("POST") else { continue }
      context.report(
        Self.self, "webhook `\(webhook.node.name?.value ?? "")` does not take `POST`", at: webhook.node.nameSpan,
        "takes \(Suggestions.choice(methods))", also: [Label(address.span, "the platform sends `POST`")],
        node: webhook.node)
    }
    guard isAlone, isComplete else { return }
    for webhook in webhooks where webhook.path.map({ !paths.contains($0) }) ?? false {
      context.report(
        Self.self, "webhook `\(webhook.node.name?.value ?? "")` is neither `embed` nor `delete`",
        at: webhook.node.nameSpan, "nobody calls it",
        also: [Label(embed.span, "`embed`"), Label(delete.span, "`delete`")],
        node: webhook.node, severity: .warning, why: "a data ingestion is called at these two addresses only")
    }
  }
}
