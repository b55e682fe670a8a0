import Lexer
import Parser

/// Webhook whose caller waits for heavy work.
package enum WebhookSlowAck: Rule {
  package static let metadata = RuleMetadata(
    id: "webhook-slow-ack", row: 525, group: .nodes, level: .warning,
    aliases: ["R13"],
    summary: "Webhook whose caller waits for heavy work",
    why: "services that call webhooks wait for seconds only: they give up, call again, and at last stop calling",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": ↓"Asked", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "httpMethod": "POST", "path": "in", "responseMode": "lastNode" }, "webhookId": "asked" },
            { "name": "Pause", "type": "n8n-nodes-base.wait", "typeVersion": 1.1, "position": [200, 0], "parameters": { "amount": 5, "unit": "minutes" } },
            { "name": "End", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [400, 0], "parameters": {} }
          ],
          "connections": {
            "Asked": { "main": [[{ "node": "Pause", "type": "main", "index": 0 }]] },
            "Pause": { "main": [[{ "node": "End", "type": "main", "index": 0 }]] }
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
            { "name": "Asked", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "httpMethod": "POST", "path": "in", "responseMode": "onReceived" }, "webhookId": "asked" },
            { "name": "Pause", "type": "n8n-nodes-base.wait", "typeVersion": 1.1, "position": [200, 0], "parameters": { "amount": 5, "unit": "minutes" } },
            { "name": "End", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [400, 0], "parameters": {} }
          ],
          "connections": {
            "Asked": { "main": [[{ "node": "Pause", "type": "main", "index": 0 }]] },
            "Pause": { "main": [[{ "node": "End", "type": "main", "index": 0 }]] }
          },
          "settings": { "executionOrder": "v1" }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode(ofType: WebhookEndpoint.webhook) { node, context in
      guard !node.disabled, let file = context.workflow, let position = context.position,
        let mode = node.literal("responseMode"), mode == "lastNode" || mode == "responseNode",
        !isCalledByPlatform(node, file, context.project)
      else { return }
      let nodes = file.workflow.nodes
      // Where a Respond node answers, only what comes before it counts.
      let isReached = context.flow.reached(from: [position]) { index in
        mode == "responseNode" && nodes[index].type?.value == ResponseModeMismatch.respond && !nodes[index].disabled
      }
      guard let slow = nodes.indices.first(where: { isReached[$0] && !nodes[$0].disabled && isSlow(nodes[$0]) }) else {
        return
      }
      context.report(
        Self.self, "the caller of `\(node.name?.value ?? "")` waits until `\(nodes[slow].name?.value ?? "")` is done",
        at: node.nameSpan, "answers at the end", also: [Label(nodes[slow].nameSpan, "may take minutes")],
        help: "answer with a Respond node first, or with `onReceived`")
    }
  }

  /// Loops, and pauses of a minute or more.
  private static func isSlow(_ node: Node) -> Bool {
    switch node.type?.value {
    case "n8n-nodes-base.splitInBatches": return true
    case "n8n-nodes-base.wait":
      guard node.parameters?["resume"] == nil || node.literal("resume") == "timeInterval" else { return false }
      switch node.literal("unit") ?? (node.version >= 1.1 ? "seconds" : "hours") {
      case "minutes", "hours", "days": return true
      case "seconds": return (node.parameters?["amount"]?.double ?? 0) >= 60
      default: return false
      }
    default: return false
    }
  }

  /// The platform waits as long as it takes.
  private static func isCalledByPlatform(_ node: Node, _ file: WorkflowFile, _ project: Project) -> Bool {
    if file.isDataIngestion { return true }
    return DeclaredTriggers(file, in: project)?.matches.contains { $0.webhook.node.index == node.index } ?? false
  }
}
