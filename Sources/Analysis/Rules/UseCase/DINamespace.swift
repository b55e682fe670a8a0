import Lexer
import Parser

/// Data ingestion whose namespace is missing or of the wrong level.
package enum DINamespace: Rule {
  package static let metadata = RuleMetadata(
    id: "di-namespace", row: 460, group: .useCase, level: .error,
    summary: "Data ingestion whose namespace is missing or of the wrong level",
    why: "documents of one process or installation are mixed with those of another, or are never found",
    examples: [
      .bad(
        "data-ingestion/embed.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Embed", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": ↓"embed", "httpMethod": "POST" } }
          ],
          "connections": {}
        }
        """#,
        with: [("codika.yaml", config)]),
      .good(
        "data-ingestion/embed.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Embed", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": "{{PROCDATA_PROCESS_ID_ATADCORP}}/embed", "httpMethod": "POST" } },
            { "name": "Delete", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [200, 0], "parameters": { "path": "{{PROCDATA_PROCESS_ID_ATADCORP}}/delete", "httpMethod": "POST" } }
          ],
          "connections": {}
        }
        """#,
        with: [("codika.yaml", config)]),
    ])

  private static let config = """
    codika: 1
    title: Example
    description: Shows a rule.
    workflows:
      main:
        workflowName: Main
        triggers:
          - http: { path: main }
    """

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      if file.isDataIngestion {
        checkPaths(file, &context)
        checkNames(file, isOfProcess: true, &context)
      } else if let declared = DeclaredTriggers(file, in: context.project),
        declared.entry.triggers.contains(where: { $0.ingestion != nil })
      {
        checkNames(file, isOfProcess: false, &context)
      }
    }
  }

  /// Keys of parameters that say where vectors are kept.
  private static let keys: Set<String> = ["namespace", "pineconeNamespace"]
  private static let process = PlaceholderScope(.procdata).text("PROCESS_ID")
  private static let space = PlaceholderScope(.procdata).text("NAMESPACE")
  private static let installation = PlaceholderScope(.userdata).text("PROCESS_INSTANCE_UID")

  private static func checkPaths(_ file: WorkflowFile, _ context: inout RuleContext) {
    for webhook in WebhookEndpoint.webhooks(in: file, context.project.target?.release ?? .v2) {
      guard let path = webhook.path, let value = webhook.pathValue else { continue }
      let scopes = file.placeholders(in: value).compactMap(\.scope)
      if scopes.contains(.userdata) {
        report(
          "path of data ingestion is that of an installation", value, "a process has no installation",
          "begin it with `\(process)/`", &context)
      } else if !scopes.contains(.procdata) {
        report(
          "path `\(path)` of data ingestion is shared by all processes", value, "expected `\(process)/` before it", nil,
          &context)
      }
    }
  }

  private static func checkNames(_ file: WorkflowFile, isOfProcess: Bool, _ context: inout RuleContext) {
    for node in file.workflow.nodes where !node.disabled {
      guard let parameters = node.parameters else { continue }
      for value in [parameters, parameters["options"]].compactMap({ $0 }).flatMap({ names(in: $0) }) {
        guard let text = value.string, !text.isEmpty else { continue }
        let scopes = file.placeholders(in: value).compactMap(\.scope)
        // An expression may take the name from what the platform sends.
        let isLive = text.utf8.first == UInt8(ascii: "=") && scopes.isEmpty
        guard !isLive else { continue }
        let wanted = isOfProcess ? space : installation
        if scopes.contains(isOfProcess ? .userdata : .procdata) {
          report(
            isOfProcess
              ? "namespace of one installation for the documents of a process"
              : "namespace of the process for the documents of one installation", value, "expected `\(wanted)`", nil,
            &context)
        } else if !scopes.contains(isOfProcess ? .procdata : .userdata), !scopes.contains(.instparm) {
          report(
            "namespace `\(text)` is shared by all \(isOfProcess ? "processes" : "installations")", value,
            "expected `\(wanted)`", nil, &context)
        }
      }
    }
  }

  private static func names(in object: Value) -> [Value] {
    object.members.compactMap { keys.contains($0.name) ? $0.value : nil }
  }

  private static func report(
    _ message: String, _ value: Value, _ label: String, _ help: String?, _ context: inout RuleContext
  ) {
    context.report(Self.self, message, at: value.span, label, help: help)
  }
}
