import Lexer
import Parser

/// Trigger without an id that n8n can register.
package enum PublishTriggerID: Rule {
  package static let metadata = RuleMetadata(
    id: "publish-trigger-id", group: .publish, level: .error, levelInN8n: .warning,
    summary: "Two triggers of a workflow share an id",
    why: "n8n registers triggers by the ids of their nodes and refuses to publish two with one id",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "First", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": "orders" }, "id": "a" },
            { "name": "Second", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [200, 0], "parameters": { "path": "invoices" }, "id": ↓"a" }
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
            { "name": "First", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": "orders" }, "id": "a" },
            { "name": "Second", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [200, 0], "parameters": { "path": "invoices" }, "id": "b" }
          ],
          "connections": {}
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      guard (context.project.target?.release ?? .v2) == .v2, file.graph.entries.count > 1 else { return }
      var first: [String: Node] = [:]
      for index in file.graph.entries where file.workflow.nodes.indices.contains(index) {
        let node = file.workflow.nodes[index]
        // n8n gives an id to nodes that have none when it saves them.
        guard let id = node.id, !id.value.isEmpty else { continue }
        guard let other = first[id.value] else {
          first[id.value] = node
          continue
        }
        context.report(
          Self.self, "triggers `\(other.name?.value ?? "")` and `\(node.name?.value ?? "")` share the id `\(id.value)`",
          at: id.span, "second trigger with this id", also: other.id.map { [Label($0.span, "first one")] } ?? [],
          node: node)
      }
    }
  }
}
