import Lexer
import Parser

/// HTTP method that differs between `codika.yaml` and its webhook.
package enum HTTPMethodMismatch: Rule {
  package static let metadata = RuleMetadata(
    id: "http-method-mismatch", row: 424, group: .useCase, level: .error, fix: .sometimes(.suggested),
    summary: "HTTP method that differs between `codika.yaml` and its webhook",
    why: "n8n knows a webhook by its method and path together: the call gets 404",
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
              - http: { path: report, method: ↓POST }
        """#,
        fixed: #"""
          codika: 1
          title: Example
          description: Shows a rule.
          workflows:
            main:
              workflowName: Main
              triggers:
                - http: { path: report, method: PUT }
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
              - http: { path: report, method: PUT }
        """#,
        with: [("workflows/main.json", workflow)]),
    ])

  private static let workflow = #"""
    {
      "name": "Main",
      "nodes": [
        { "name": "Webhook", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": "{{PROCDATA_PROCESS_ID_ATADCORP}}/{{USERDATA_PROCESS_INSTANCE_UID_ATADRESU}}/report", "httpMethod": "PUT" } }
      ],
      "connections": {}
    }
    """#

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      guard let declared = DeclaredTriggers(file, in: context.project) else { return }
      for (address, webhook) in declared.matches {
        guard let methods = webhook.methods, !methods.contains(address.method.value) else { continue }
        report(address, webhook, methods, &context)
      }
    }
  }

  private static func report(
    _ address: DeclaredTriggers.Address, _ webhook: WebhookEndpoint, _ methods: [String], _ context: inout RuleContext
  ) {
    let written = webhook.node.parameters?["httpMethod"]
    let name = webhook.node.name?.value ?? ""
    let takes = Suggestions.choice(methods)
    let by = address.isManual ? "runs of a schedule by hand are sent" : "trigger is declared"
    context.report(
      Self.self, "\(by) as `\(address.method.value)`, and webhook `\(name)` takes \(takes)", at: address.method.span,
      address.hasMethod ? "declared here" : "`POST` unless another method is declared",
      also: [
        Label(
          written?.span ?? webhook.node.nameSpan, written == nil ? "`GET` unless `httpMethod` is set" : "takes this")
      ],
      fixes: fix(address, webhook, methods, written))
  }

  private static func fix(
    _ address: DeclaredTriggers.Address, _ webhook: WebhookEndpoint, _ methods: [String], _ written: Value?
  ) -> [Fix] {
    let known = ["GET", "POST", "PUT", "DELETE"]
    if written != nil, let method = methods.first, known.contains(method), address.hasMethod,
      let value = address.trigger.value["http"]?["method"]
    {
      return [Fix("declare `\(method)`", .suggested, [YAMLEdits.replace(value, with: method)])]
    }
    let wanted = address.method.value
    let title = "let the webhook take `\(wanted)`"
    if let written, written.isString {
      return [Fix(title, .suggested, [JSONEdits.replace(written, with: .string(wanted))])]
    }
    guard written == nil, let parameters = webhook.node.parameters, parameters["multipleMethods"] == nil else {
      return []
    }
    return [
      Fix(title, .suggested, [JSONEdits.append(key: "httpMethod", value: JSONLiteral.quoted(wanted), to: parameters)])
    ]
  }
}
