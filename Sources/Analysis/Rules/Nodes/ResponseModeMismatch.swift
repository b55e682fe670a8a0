import Lexer
import Parser

/// Webhook response mode that does not fit the nodes.
package enum ResponseModeMismatch: Rule {
  package static let metadata = RuleMetadata(
    id: "response-mode-mismatch", row: 524, group: .nodes, level: .error, fix: .sometimes(.suggested),
    aliases: ["ND", "MCP"],
    summary: "Webhook response mode that does not fit the nodes",
    why:
      "n8n answers every call with status 500 and runs nothing: `Unused Respond to Webhook node found in the workflow`",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Asked", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "httpMethod": "POST", "path": "in", "responseMode": ↓"lastNode" }, "webhookId": "asked" },
            { "name": "Answer", "type": "n8n-nodes-base.respondToWebhook", "typeVersion": 1.1, "position": [200, 0], "parameters": { "respondWith": "json", "responseBody": "{}" } }
          ],
          "connections": {
            "Asked": { "main": [[{ "node": "Answer", "type": "main", "index": 0 }]] }
          },
          "settings": { "executionOrder": "v1" }
        }
        """#,
        fixed: #"""
          {
            "name": "Main",
            "nodes": [
              { "name": "Asked", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "httpMethod": "POST", "path": "in", "responseMode": "responseNode" }, "webhookId": "asked" },
              { "name": "Answer", "type": "n8n-nodes-base.respondToWebhook", "typeVersion": 1.1, "position": [200, 0], "parameters": { "respondWith": "json", "responseBody": "{}" } }
            ],
            "connections": {
              "Asked": { "main": [[{ "node": "Answer", "type": "main", "index": 0 }]] }
            },
            "settings": { "executionOrder": "v1" }
          }
          """#),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Asked", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "httpMethod": "POST", "path": "in", "responseMode": "responseNode" }, "webhookId": "asked" },
            { "name": "Answer", "type": "n8n-nodes-base.respondToWebhook", "typeVersion": 1.1, "position": [200, 0], "parameters": { "respondWith": "json", "responseBody": "{}" } }
          ],
          "connections": {
            "Asked": { "main": [[{ "node": "Answer", "type": "main", "index": 0 }]] }
          },
          "settings": { "executionOrder": "v1" }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode(ofType: WebhookEndpoint.webhook) { node, context in
      guard !node.disabled, let file = context.workflow, let position = context.position else { return }
      let written = node.parameters?["responseMode"]
      guard let mode = written.map({ $0.literalText }) ?? "onReceived" else { return }
      let isReached = context.flow.reached(from: [position])
      let answers = file.workflow.nodes.indices.filter { index in
        isReached[index] && !file.workflow.nodes[index].disabled
          && file.workflow.nodes[index].type?.value == Self.respond
      }
      if mode == "responseNode" {
        // A sub-workflow cannot answer in its place, but code and community nodes are not known to.
        guard answers.isEmpty, let written, file.workflow.hasAllConnections, !mayAnswer(file, isReached, context.types)
        else { return }
        context.report(
          Self.self, "webhook `\(node.name?.value ?? "")` waits for a Respond node, and none follows", at: written.span,
          "no Respond node behind it", severity: .warning, why: "the caller gets status 200 with nothing in it")
        return
      }
      guard mode == "lastNode" || mode == "onReceived", let answer = answers.first else { return }
      let place = written?.span ?? node.nameSpan
      let edit =
        written.map { TextEdit($0.span, "\"responseNode\"") }
        ?? node.parameters.map { JSONEdits.append(key: "responseMode", value: "\"responseNode\"", to: $0) }
      context.report(
        Self.self, "webhook `\(node.name?.value ?? "")` leads to a Respond node that it does not wait for", at: place,
        "expected `responseNode`", also: [Label(file.workflow.nodes[answer].nameSpan, "the Respond node")],
        fixes: edit.map { [Fix("let the Respond node answer", .suggested, [$0])] } ?? [])
    }
  }

  static let respond = "n8n-nodes-base.respondToWebhook"

  private static func mayAnswer(_ file: WorkflowFile, _ isReached: [Bool], _ types: [NodeType?]) -> Bool {
    file.workflow.nodes.indices.contains { isReached[$0] && types[$0] == nil }
  }
}
