import Lexer
import Parser

/// Webhook path that all installations share.
package enum WebhookPathNamespace: Rule {
  package static let metadata = RuleMetadata(
    id: "webhook-path-namespace", row: 819, group: .codika, level: .error, fix: .always(.suggested),
    summary: "Webhook path that all installations share",
    why: "two installations register one address, and n8n serves only one of them",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Asked", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": ↓"main" }, "webhookId": "asked" },
            { "name": "Init", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [200, 0], "parameters": { "resource": "initializeExecution", "operation": "initWorkflow" } },
            { "name": "Submit", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [400, 0], "parameters": { "resource": "workflowOutputs", "operation": "submitResult", "resultData": "={{ $json }}" } }
          ],
          "connections": {
            "Asked": { "main": [[{ "node": "Init", "type": "main", "index": 0 }]] },
            "Init": { "main": [[{ "node": "Submit", "type": "main", "index": 0 }]] }
          },
          "settings": { "executionOrder": "v1" }
        }
        """#,
        fixed: #"""
          {
            "name": "Main",
            "nodes": [
              { "name": "Asked", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": "{{PROCDATA_PROCESS_ID_ATADCORP}}/{{USERDATA_PROCESS_INSTANCE_UID_ATADRESU}}/main" }, "webhookId": "asked" },
              { "name": "Init", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [200, 0], "parameters": { "resource": "initializeExecution", "operation": "initWorkflow" } },
              { "name": "Submit", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [400, 0], "parameters": { "resource": "workflowOutputs", "operation": "submitResult", "resultData": "={{ $json }}" } }
            ],
            "connections": {
              "Asked": { "main": [[{ "node": "Init", "type": "main", "index": 0 }]] },
              "Init": { "main": [[{ "node": "Submit", "type": "main", "index": 0 }]] }
            },
            "settings": { "executionOrder": "v1" }
          }
          """#,
        with: [
          (
            "codika.yaml",
            #"""
            codika: 1
            title: Example
            description: Shows a rule.
            workflows:
              main:
                workflowName: Main
                triggers:
                  - http: { path: main }
            """#
          )
        ]),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Asked", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "httpMethod": "POST", "path": "{{PROCDATA_PROCESS_ID_ATADCORP}}/{{USERDATA_PROCESS_INSTANCE_UID_ATADRESU}}/main", "responseMode": "lastNode" }, "webhookId": "asked" },
            { "name": "Init", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [200, 0], "parameters": { "resource": "initializeExecution", "operation": "initWorkflow" } },
            { "name": "Submit", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [400, 0], "parameters": { "resource": "workflowOutputs", "operation": "submitResult", "resultData": "={{ $json }}" } }
          ],
          "connections": {
            "Asked": { "main": [[{ "node": "Init", "type": "main", "index": 0 }]] },
            "Init": { "main": [[{ "node": "Submit", "type": "main", "index": 0 }]] }
          },
          "settings": { "executionOrder": "v1" }
        }
        """#,
        with: [
          (
            "codika.yaml",
            #"""
            codika: 1
            title: Example
            description: Shows a rule.
            workflows:
              main:
                workflowName: Main
                triggers:
                  - http: { path: main }
            """#
          )
        ]),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      guard context.project.useCase != nil, !file.isDataIngestion else { return }
      for webhook in WebhookEndpoint.webhooks(in: file, context.project.target?.release ?? .v2) {
        guard let path = webhook.path, !path.isEmpty, let value = webhook.pathValue, value.isString else { continue }
        let hasInstance = path.containsBytes(of: PlaceholderScope(.userdata).text("PROCESS_INSTANCE_UID"))
        guard !hasInstance, !path.containsBytes(of: "{{INST") else { continue }
        let hasProcess = path.containsBytes(of: PlaceholderScope(.procdata).text("PROCESS_ID"))
        let short = hasProcess ? path.split(separator: "/").last.map(String.init) ?? path : path
        context.report(
          Self.self,
          hasProcess
            ? "path of `\(webhook.node.name?.value ?? "")` is the same in every installation of the process"
            : "path `\(path)` of `\(webhook.node.name?.value ?? "")` belongs to no installation",
          at: value.span, "expected `\(WebhookPath.full(short))`", node: webhook.node,
          severity: hasProcess ? .note : nil,
          fixes: [
            .replace(
              value.span, with: JSONLiteral.quoted(WebhookPath.full(short)), "use a path of the installation",
              .suggested)
          ])
      }
    }
  }
}
