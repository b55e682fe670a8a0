import Lexer
import Parser

/// Webhook id of a third party without the instance.
package enum WebhookIDThirdParty: Rule {
  package static let metadata = RuleMetadata(
    id: "webhook-id-third-party", row: 821, group: .codika, level: .warning, fix: .always(.safe),
    summary: "Webhook id of a third party without the instance",
    why: "two installations have one address at the service, and the second one takes the events of the first",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            {
              "name": "Message",
              "type": "n8n-nodes-base.telegramTrigger",
              "typeVersion": 1.2,
              "position": [0, 0],
              "parameters": { "updates": ["message"] },
              "webhookId": ↓"d1c2"
            },
            { "name": "Init", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [200, 0], "parameters": { "resource": "initializeExecution", "operation": "initWorkflow" } },
            { "name": "Submit", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [400, 0], "parameters": { "resource": "workflowOutputs", "operation": "submitResult", "resultData": "={{ $json }}" } }
          ],
          "connections": {
            "Message": { "main": [[{ "node": "Init", "type": "main", "index": 0 }]] },
            "Init": { "main": [[{ "node": "Submit", "type": "main", "index": 0 }]] }
          },
          "settings": { "executionOrder": "v1" }
        }
        """#,
        fixed: #"""
          {
            "name": "Main",
            "nodes": [
              {
                "name": "Message",
                "type": "n8n-nodes-base.telegramTrigger",
                "typeVersion": 1.2,
                "position": [0, 0],
                "parameters": { "updates": ["message"] },
                "webhookId": "{{USERDATA_PROCESS_INSTANCE_UID_ATADRESU}}"
              },
              { "name": "Init", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [200, 0], "parameters": { "resource": "initializeExecution", "operation": "initWorkflow" } },
              { "name": "Submit", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [400, 0], "parameters": { "resource": "workflowOutputs", "operation": "submitResult", "resultData": "={{ $json }}" } }
            ],
            "connections": {
              "Message": { "main": [[{ "node": "Init", "type": "main", "index": 0 }]] },
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
                  - service_event: { service: telegram, eventType: message }
            """#
          )
        ]),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            {
              "name": "Message",
              "type": "n8n-nodes-base.telegramTrigger",
              "typeVersion": 1.2,
              "position": [0, 0],
              "parameters": { "updates": ["message"] },
              "webhookId": "{{USERDATA_PROCESS_INSTANCE_UID_ATADRESU}}"
            },
            { "name": "Init", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [200, 0], "parameters": { "resource": "initializeExecution", "operation": "initWorkflow" } },
            { "name": "Submit", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [400, 0], "parameters": { "resource": "workflowOutputs", "operation": "submitResult", "resultData": "={{ $json }}" } }
          ],
          "connections": {
            "Message": { "main": [[{ "node": "Init", "type": "main", "index": 0 }]] },
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
                  - service_event: { service: telegram, eventType: message }
            """#
          )
        ]),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onProject { project, context in
      guard project.useCase != nil else { return }
      let uid = PlaceholderScope(.userdata).text("PROCESS_INSTANCE_UID")
      var found: [(file: WorkflowFile, node: Node, id: Located<String>)] = []
      var count = 0
      for file in project.workflows {
        for index in file.graph.entries {
          let node = file.workflow.nodes[index]
          guard TriggerNodes.kind(of: node) == "service_event",
            WebhookEndpoint.all(of: node, project.release).contains(where: \.hasIDInAddress)
          else { continue }
          count += 1
          if let id = node.webhookId, !id.value.isEmpty, !id.value.containsBytes(of: uid) {
            found.append((file, node, id))
          }
        }
      }
      for (file, node, id) in found {
        // Several triggers of one installation have to differ from each other, too.
        let text = count == 1 ? uid : "\(uid)-\(Slug.make(node.name?.value ?? ""))"
        context.workflow = file
        context.report(
          Self.self, "webhook id of `\(node.name?.value ?? "")` is the same in every installation", at: id.span,
          "expected `\(uid)`", node: node,
          fixes: [.replace(id.span, with: JSONLiteral.quoted(text), "use the id of the installation", .safe)])
      }
      context.workflow = nil
    }
  }
}
