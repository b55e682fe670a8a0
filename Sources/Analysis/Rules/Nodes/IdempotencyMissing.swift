import Lexer
import Parser

/// Change from outside that nothing guards against repetition.
package enum IdempotencyMissing: Rule {
  package static let metadata = RuleMetadata(
    id: "idempotency-missing", row: 517, group: .nodes, level: .note, levelInN8n: .warning,
    aliases: ["R3"],
    summary: "Change from outside that nothing guards against repetition",
    why: "who calls a webhook calls again when no answer comes in time, and the record is made twice",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Asked", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "httpMethod": "POST", "path": "in" }, "webhookId": "asked" },
            { "name": ↓"Insert", "type": "n8n-nodes-base.postgres", "typeVersion": 2.6, "position": [200, 0], "parameters": { "operation": "insert" } }
          ],
          "connections": {
            "Asked": { "main": [[{ "node": "Insert", "type": "main", "index": 0 }]] }
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
            { "name": "Asked", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "httpMethod": "POST", "path": "in" }, "webhookId": "asked" },
            { "name": "Known?", "type": "n8n-nodes-base.removeDuplicates", "typeVersion": 2, "position": [200, 0], "parameters": {} },
            { "name": "Insert", "type": "n8n-nodes-base.postgres", "typeVersion": 2.6, "position": [400, 0], "parameters": { "operation": "insert" } }
          ],
          "connections": {
            "Asked": { "main": [[{ "node": "Known?", "type": "main", "index": 0 }]] },
            "Known?": { "main": [[{ "node": "Insert", "type": "main", "index": 0 }]] }
          },
          "settings": { "executionOrder": "v1" }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      let starts = file.graph.entries.filter { mayRepeat(file.workflow.nodes[$0], context.types[$0]) }
      guard !starts.isEmpty, context.effects.contains(.create) else { return }
      let isReached = context.flow.reached(from: starts)
      // What asks first, keeps a memory or is not known may be the guard; what lies behind it is left in peace.
      let effects = context.effects
      let nodes = file.workflow.nodes
      let open = context.flow.reached(from: starts) { index in
        !starts.contains(index) && !nodes[index].disabled
          && (isGuard(nodes[index]) || effects[index] == .read || effects[index] == .unknown)
      }
      let found = nodes.indices.filter { index in
        isReached[index] && open[index] && effects[index] == .create && !nodes[index].disabled
          && !CodikaOperations.isCodika(nodes[index]) && !RequestKeys.hasKey(nodes[index])
          // A POST makes something, or asks something.
          && nodes[index].type?.value != "n8n-nodes-base.httpRequest"
      }
      guard let first = found.first else { return }
      context.report(
        Self.self, "`\(nodes[first].name?.value ?? "")` makes a record for each call, even for the same one twice",
        at: nodes[first].nameSpan, "nothing looks whether it is there already",
        also: found.dropFirst().prefix(8).map { Label(nodes[$0].nameSpan, "so does this one") }, node: nodes[first],
        help: "look for the record first, use an upsert, or put Remove Duplicates before it")
    }
  }

  /// Triggers whose senders try again: webhooks and the services that call one.
  private static func mayRepeat(_ node: Node, _ type: NodeType?) -> Bool {
    guard let type, type.isTrigger else { return false }
    if node.type?.value == WebhookEndpoint.webhook {
      return node.parameters?["httpMethod"].map { $0.literalText.map { $0 != "GET" } ?? true } ?? false
    }
    return type.methods(version: type.version(of: node)).contains(.webhook) && CodikaEntry(node) == .service
  }

  private static func isGuard(_ node: Node) -> Bool {
    switch node.type?.value {
    case "n8n-nodes-base.removeDuplicates", "n8n-nodes-base.compareDatasets": true
    default: false
    }
  }
}
