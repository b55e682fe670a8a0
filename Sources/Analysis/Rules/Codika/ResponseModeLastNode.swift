import Lexer
import Parser

/// Webhook that does not answer with its last node.
package enum ResponseModeLastNode: Rule {
  package static let metadata = RuleMetadata(
    id: "response-mode-last-node", row: 814, group: .codika, level: .warning, fix: .always(.suggested),
    summary: "Webhook that does not answer with its last node",
    why: "the platform documents `lastNode` for what it calls: it then learns at once when the run fails",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Asked", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "httpMethod": "POST", "path": "{{PROCDATA_PROCESS_ID_ATADCORP}}/{{USERDATA_PROCESS_INSTANCE_UID_ATADRESU}}/main", "responseMode": ↓"onReceived" }, "webhookId": "asked" },
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
      guard let triggers = DeclaredTriggers(file, in: context.project) else { return }
      for (address, webhook) in triggers.matches where !address.isManual {
        let node = webhook.node
        let written = node.parameters?["responseMode"]
        // A Respond node is how an author answers in a way of his own.
        guard let mode = written.map({ $0.literalText }) ?? "onReceived", mode == "onReceived" else { continue }
        let edit =
          written.map { TextEdit($0.span, "\"lastNode\"") }
          ?? node.parameters.map { JSONEdits.append(key: "responseMode", value: "\"lastNode\"", to: $0) }
        context.report(
          Self.self, "webhook `\(node.name?.value ?? "")` answers before the run has begun",
          at: written?.span ?? node.nameSpan,
          "expected `lastNode`", also: [Label(address.trigger.kind.span, "called by the platform")], node: node,
          fixes: edit.map { [Fix("answer with the last node", .suggested, [$0])] } ?? [])
      }
    }
  }
}
