import Lexer
import Parser

/// Trigger URL without a webhook behind it.
package enum TriggerURLTarget: Rule {
  package static let metadata = RuleMetadata(
    id: "trigger-url-target", row: 423, group: .useCase, level: .error,
    aliases: ["WEBHOOK-PATH-CONSISTENCY"],
    summary: "Trigger URL without a webhook behind it",
    why: "the platform calls an address that n8n does not know, and gets 404",
    examples: [
      .bad(
        "codika.yaml",
        #"""
        codika: 1
        title: Example
        description: Shows a rule.
        workflows:
          main:
            workflowName: Main
            triggers:
              - http: { path: report }
              - http: { path: ↓export }
        """#,
        with: [("workflows/main.json", workflow)]),
      .good(
        "codika.yaml",
        #"""
        codika: 1
        title: Example
        description: Shows a rule.
        workflows:
          main:
            workflowName: Main
            triggers:
              - http: { path: report }
        """#,
        with: [("workflows/main.json", workflow)]),
    ])

  private static let workflow = #"""
    {
      "name": "Main",
      "nodes": [
        { "name": "Webhook", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": "{{PROCDATA_PROCESS_ID_ATADCORP}}/{{USERDATA_PROCESS_INSTANCE_UID_ATADRESU}}/report", "httpMethod": "POST" } }
      ],
      "connections": {}
    }
    """#

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      guard let declared = DeclaredTriggers(file, in: context.project), !file.graph.entries.isEmpty else { return }
      for address in declared.lost {
        let disabled = file.workflow.nodes.first {
          $0.disabled && $0.type?.value == WebhookEndpoint.webhook
            && WebhookEndpoint.all(of: $0, .v2).contains { $0.path == address.path }
        }
        let path = WebhookPath.short(address.path) ?? address.path
        context.report(
          Self.self, "no webhook of workflow `\(file.key)` has the declared path `\(path)`", at: address.span,
          "leads nowhere",
          also: disabled.map { [Label($0.nameSpan, "disabled")] }
            ?? declared.webhooks.prefix(3).map { Label($0.pathValue?.span ?? $0.node.nameSpan, "another path") },
          help: disabled == nil ? "add a Webhook node with this path, or remove the trigger" : "enable the node")
      }
    }
  }
}
