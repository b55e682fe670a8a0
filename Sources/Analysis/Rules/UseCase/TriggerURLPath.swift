import Lexer
import Parser

/// Trigger URL whose path differs from its webhook.
package enum TriggerURLPath: Rule {
  package static let metadata = RuleMetadata(
    id: "trigger-url-path", row: 422, group: .useCase, level: .error, fix: .sometimes(.suggested),
    aliases: ["WEBHOOK-PATH-CONSISTENCY"],
    summary: "Trigger URL whose path differs from its webhook",
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
              - http: { path: ↓reports }
        """#,
        fixed: #"""
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
      guard let declared = DeclaredTriggers(file, in: context.project) else { return }
      for (address, webhook) in declared.misses { report(address, webhook, &context) }
    }
  }

  private static func report(
    _ address: DeclaredTriggers.Address, _ webhook: WebhookEndpoint, _ context: inout RuleContext
  ) {
    guard let path = webhook.path else { return }
    let name = webhook.node.name?.value ?? ""
    let place = webhook.pathValue?.span ?? webhook.node.nameSpan
    // The path is right but for what keeps installations apart.
    if address.path == WebhookPath.full(path) {
      context.report(
        Self.self, "webhook `\(name)` lacks the beginning of the declared path", at: place,
        "expected `\(WebhookPath.ofInstallation)/` before it", also: [Label(address.span, "declared here")],
        node: webhook.node, fixes: nodeFix(address, webhook))
      return
    }
    context.report(
      Self.self,
      "declared path `\(WebhookPath.short(address.path) ?? address.path)` is not the one of webhook `\(name)`",
      at: address.span, "nothing answers here", also: [Label(place, "answers here")],
      fixes: configFix(address, path) ?? nodeFix(address, webhook))
  }

  private static func configFix(_ address: DeclaredTriggers.Address, _ path: String) -> [Fix]? {
    guard let value = address.value else { return nil }
    let text = address.isURL ? WebhookPath.url(portable: path) : WebhookPath.short(path)
    guard let text, !text.isEmpty else { return nil }
    return [Fix("declare `\(WebhookPath.short(path) ?? path)`", .suggested, [YAMLEdits.replace(value, with: text)])]
  }

  private static func nodeFix(_ address: DeclaredTriggers.Address, _ webhook: WebhookEndpoint) -> [Fix] {
    guard let value = webhook.pathValue, webhook.node.parameters?["path"]?.index == value.index else { return [] }
    return [
      Fix("give the node the declared path", .suggested, [JSONEdits.replace(value, with: .string(address.path))])
    ]
  }
}
