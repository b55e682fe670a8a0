import Lexer
import Parser

/// Respond node at a place where it cannot answer.
package enum RespondMisplaced: Rule {
  package static let metadata = RuleMetadata(
    id: "respond-misplaced", row: 526, group: .nodes, level: .warning,
    summary: "Respond node at a place where it cannot answer",
    why: "a call is answered once, and only where one waits: the node does nothing, or fails",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Asked", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "httpMethod": "POST", "path": "in", "responseMode": "responseNode" }, "webhookId": "asked" },
            { "name": "Answer", "type": "n8n-nodes-base.respondToWebhook", "typeVersion": 1.1, "position": [200, 0], "parameters": { "respondWith": "json", "responseBody": "{}" } },
            { "name": ↓"Again", "type": "n8n-nodes-base.respondToWebhook", "typeVersion": 1.1, "position": [400, 0], "parameters": { "respondWith": "json", "responseBody": "{}" } }
          ],
          "connections": {
            "Asked": { "main": [[{ "node": "Answer", "type": "main", "index": 0 }]] },
            "Answer": { "main": [[{ "node": "Again", "type": "main", "index": 0 }]] }
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
            { "name": "Fine?", "type": "n8n-nodes-base.if", "typeVersion": 1, "position": [200, 0], "parameters": {} },
            { "name": "Answer", "type": "n8n-nodes-base.respondToWebhook", "typeVersion": 1.1, "position": [400, 0], "parameters": { "respondWith": "json", "responseBody": "{}" } },
            { "name": "Refuse", "type": "n8n-nodes-base.respondToWebhook", "typeVersion": 1.1, "position": [600, 0], "parameters": { "respondWith": "json", "responseBody": "{}" } }
          ],
          "connections": {
            "Asked": { "main": [[{ "node": "Fine?", "type": "main", "index": 0 }]] },
            "Fine?": { "main": [[{ "node": "Answer", "type": "main", "index": 0 }], [{ "node": "Refuse", "type": "main", "index": 0 }]] }
          },
          "settings": { "executionOrder": "v1" }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      let nodes = file.workflow.nodes
      let answers = nodes.indices.filter { index in
        nodes[index].type?.value == ResponseModeMismatch.respond && !nodes[index].disabled
          && file.graph.isReachable[index]
      }
      guard !answers.isEmpty else { return }
      let flow = context.flow
      var isTold: Set<Int> = []
      for answer in answers {
        let ahead = flow.reached(from: flow.successors[answer])
        // In a loop the first round answers, and the others may be meant to be silent.
        guard !ahead[answer] else { continue }
        for other in answers where ahead[other] && isTold.insert(other).inserted {
          context.report(
            Self.self, "`\(nodes[other].name?.value ?? "")` answers a call that has been answered",
            at: nodes[other].nameSpan,
            "n8n ignores it", also: [Label(nodes[answer].nameSpan, "the first answer")], node: nodes[other])
        }
      }
      let waiting = file.graph.entries.filter { mayWait(nodes[$0], context.types[$0]) }
      let resumed = nodes.indices.filter { nodes[$0].type?.value == "n8n-nodes-base.wait" && !nodes[$0].disabled }
      let isServed = flow.reached(from: waiting + resumed)
      for answer in answers where !isServed[answer] && !isTold.contains(answer) {
        context.report(
          Self.self, "nobody waits for the answer of `\(nodes[answer].name?.value ?? "")`", at: nodes[answer].nameSpan,
          "no webhook leads here", node: nodes[answer],
          why: "without a webhook before it in the same workflow the node fails; a call from another workflow is none")
      }
    }
  }

  /// Begins an execution for somebody who waits, or may do so.
  private static func mayWait(_ node: Node, _ type: NodeType?) -> Bool {
    guard let type else { return true }
    switch node.type?.value {
    case "n8n-nodes-base.webhook", "n8n-nodes-base.formTrigger", "@n8n/n8n-nodes-langchain.chatTrigger": return true
    default: return type.methods(version: type.version(of: node)).contains(.webhook)
    }
  }
}
