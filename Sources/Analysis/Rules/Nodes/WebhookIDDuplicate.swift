import Lexer
import Parser

/// Webhook id that is used twice.
package enum WebhookIDDuplicate: Rule {
  package static let metadata = RuleMetadata(
    id: "webhook-id-duplicate", row: 523, group: .nodes, level: .error, fix: .sometimes(.suggested),
    summary: "Webhook id that is used twice",
    why: "the id is a part of the address: both webhooks have one address, and n8n calls one of them",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "First", "type": "n8n-nodes-base.telegramTrigger", "typeVersion": 1.2, "position": [0, 0], "parameters": { "updates": ["message"] }, "webhookId": "a1" },
            { "name": "Second", "type": "n8n-nodes-base.telegramTrigger", "typeVersion": 1.2, "position": [200, 0], "parameters": { "updates": ["message"] }, "webhookId": ↓"a1" }
          ],
          "connections": {}
        }
        """#,
        fixed: #"""
          {
            "name": "Main",
            "nodes": [
              { "name": "First", "type": "n8n-nodes-base.telegramTrigger", "typeVersion": 1.2, "position": [0, 0], "parameters": { "updates": ["message"] }, "webhookId": "a1" },
              { "name": "Second", "type": "n8n-nodes-base.telegramTrigger", "typeVersion": 1.2, "position": [200, 0], "parameters": { "updates": ["message"] }, "webhookId": "10ed4b8f-1783-558a-803d-dd6c69cf8feb" }
            ],
            "connections": {}
          }
          """#),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "First", "type": "n8n-nodes-base.telegramTrigger", "typeVersion": 1.2, "position": [0, 0], "parameters": { "updates": ["message"] }, "webhookId": "a1" },
            { "name": "Second", "type": "n8n-nodes-base.telegramTrigger", "typeVersion": 1.2, "position": [200, 0], "parameters": { "updates": ["message"] }, "webhookId": "b2" }
          ],
          "connections": {}
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onProject { project, context in
      var first: [Key: (node: Node, file: WorkflowFile)] = [:]
      for (file, webhooks) in context.endpoints {
        var ids: DerivedWebhookIDs?
        var told = -1
        for webhook in webhooks where webhook.hasIDInAddress {
          let node = webhook.node
          guard let id = node.webhookId, !id.value.isEmpty, let path = webhook.path, let methods = webhook.methods
          else {
            continue
          }
          for method in methods {
            // Plain workflows have nothing to do with each other.
            let key = Key(id: id.value, method: method, path: path, file: project.useCase == nil ? file.file : nil)
            guard let other = first[key] else {
              first[key] = (node, file)
              continue
            }
            guard told != node.index, !(other.file.file == file.file && other.node.index == node.index) else {
              continue
            }
            told = node.index
            let known = ids ?? DerivedWebhookIDs(file, in: project)
            ids = known
            report(node, id, file, other, known, &context)
          }
        }
      }
    }
  }

  private struct Key: Hashable {
    var id: String
    var method: String
    var path: String
    var file: FileID?
  }

  private static func report(
    _ node: Node, _ id: Located<String>, _ file: WorkflowFile, _ other: (node: Node, file: WorkflowFile),
    _ ids: DerivedWebhookIDs, _ context: inout RuleContext
  ) {
    let isSameFile = file.file == other.file.file
    let place = isSameFile ? "" : " in workflow `\(other.file.key)`"
    context.report(
      Self.self, "node `\(node.name?.value ?? "")` has the webhook id of `\(other.node.name?.value ?? "")`\(place)",
      at: id.span, "second webhook with this id",
      also: other.node.webhookId.map { [Label($0.span, "first one")] } ?? [], node: node,
      help: "give each of them an id of its own", fixes: fix(node, id, ids).map { [$0] } ?? [])
  }

  /// None for an id with a placeholder: what keeps installations apart must not be lost.
  private static func fix(_ node: Node, _ id: Located<String>, _ ids: DerivedWebhookIDs) -> Fix? {
    guard !id.value.contains("{{"), let free = ids.id(of: node), free != id.value else { return nil }
    return .replace(id.span, with: JSONLiteral.quoted(free), "give the node an id of its own", .suggested)
  }
}
