import Lexer
import Parser

/// Webhook that no trigger of `codika.yaml` declares.
package enum WebhookUndeclared: Rule {
  package static let metadata = RuleMetadata(
    id: "webhook-undeclared", row: 426, group: .useCase, level: .warning,
    summary: "Webhook that no trigger of `codika.yaml` declares",
    why: "whoever knows the address starts the workflow past the platform, which neither shows nor counts it",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Webhook", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": "{{PROCDATA_PROCESS_ID_ATADCORP}}/{{USERDATA_PROCESS_INSTANCE_UID_ATADRESU}}/report", "httpMethod": "POST" } },
            { "name": ↓"Other", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [200, 0], "parameters": { "path": "{{PROCDATA_PROCESS_ID_ATADCORP}}/{{USERDATA_PROCESS_INSTANCE_UID_ATADRESU}}/other" } }
          ],
          "connections": {}
        }
        """#,
        with: [("codika.yaml", config)]),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Webhook", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": "{{PROCDATA_PROCESS_ID_ATADCORP}}/{{USERDATA_PROCESS_INSTANCE_UID_ATADRESU}}/report", "httpMethod": "POST" } }
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
          - http: { path: report }
    """

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      guard let declared = DeclaredTriggers(file, in: context.project) else { return }
      for webhook in declared.undeclared {
        context.report(
          Self.self, "no trigger of `\(file.key)` declares webhook `\(webhook.node.name?.value ?? "")`",
          at: webhook.node.nameSpan, "called past the platform",
          also: [Label(declared.entry.triggersSpan ?? declared.entry.key.span, "lacks it")], node: webhook.node,
          help: "declare it with `http: { path: … }`, or remove it")
      }
    }
  }
}
