import Lexer
import Parser

/// An entry of an environment file that nothing in the use case asks for.
package enum EnvironmentValueUnused: Rule {
  package static let metadata = RuleMetadata(
    id: "environment-value-unused", group: .environment, level: .warning,
    fix: .sometimes(.suggested),
    summary: "An environment gives a value that nothing uses",
    why: "the entry has no effect; if its name is misspelt, the value that is really needed is missing",
    examples: [
      .bad(
        "environments/dev.yaml",
        """
        values:
          PROCDATA_PROCES_ID: invoices
        """,
        fixed: """
          values:
            PROCDATA_PROCESS_ID: invoices
          """, with: [("codika.yaml", config), ("workflows/main.json", workflow)]),
      .good(
        "environments/dev.yaml",
        """
        values:
          PROCDATA_PROCESS_ID: invoices
          USERDATA_PROCESS_INSTANCE_UID: demo
          ORGSECRET_N8N_BASE_URL: http://127.0.0.1:5678
        """, with: [("codika.yaml", config), ("workflows/main.json", workflow)]),
    ])

  private static let config = """
    codika: 1
    title: Invoices
    description: One workflow.
    workflows:
      main:
        workflowName: Main
        triggers:
          - http: { path: main }
    environments:
      dev: { backend: folder, values: environments/dev.yaml }
    """
  private static let workflow = #"""
    {
      "name": "Main",
      "nodes": [
        { "name": "Webhook", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": "{{PROCDATA_PROCESS_ID_ATADCORP}}/main" } }
      ],
      "connections": {}
    }
    """#

  package static func install(_ hooks: inout Hooks) {
    hooks.onEnvironment { environment, context in
      // A file that could not be read may hold the use.
      guard let useCase = context.project.useCase, UseCaseFacts.allWorkflowsAreRead(context.project) else { return }
      let needs = EnvironmentNeeds(context.project, useCase)
      for credential in environment.credentials where !needs.credentials.contains(credential.placeholder.value) {
        report(credential.placeholder, "credential", needs.credentials, &context)
      }
      for entry in environment.values where !needs.values.contains(entry.key.value) {
        report(entry.key, "value", needs.values, &context)
      }
      for entry in environment.parameters where !needs.parameters.contains(entry.key.value) {
        report(entry.key, "parameter", needs.parameters, &context)
      }
    }
  }

  private static func report(
    _ key: Located<String>, _ what: String, _ known: Set<String>, _ context: inout RuleContext
  ) {
    let near = Suggestions.nearest(key.value, in: known)
    context.report(
      Self.self, "nothing uses the \(what) `\(key.value)`", at: key.span, near.map { "did you mean `\($0)`?" } ?? "",
      help: near == nil && !known.isEmpty ? "what is used: \(Suggestions.list(known))" : nil,
      fixes: near.map { [.replace(key.span, with: $0, "rename it to `\($0)`", .suggested)] } ?? [])
  }
}
