import Lexer
import Parser

/// Set node that drops fields which are read later.
package enum SetDropsFields: Rule {
  package static let metadata = RuleMetadata(
    id: "set-drops-fields", row: 543, group: .nodes, level: .note,
    aliases: ["WL"],
    summary: "Set node that drops fields which are read later",
    why: "the node passes on its own fields only: what is read here is empty",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Asked", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "httpMethod": "POST", "path": "in" }, "webhookId": "asked" },
            { "name": "Fields", "type": "n8n-nodes-base.set", "typeVersion": 3.4, "position": [200, 0], "parameters": { "assignments": { "assignments": [{ "id": "a", "name": "name", "value": "={{ $json.name }}", "type": "string" }] } } },
            { "name": "Send", "type": "n8n-nodes-base.emailSend", "typeVersion": 2.1, "position": [400, 0], "parameters": { "toEmail": "={{ ↓$json.email }}", "subject": "Hi" } }
          ],
          "connections": {
            "Asked": { "main": [[{ "node": "Fields", "type": "main", "index": 0 }]] },
            "Fields": { "main": [[{ "node": "Send", "type": "main", "index": 0 }]] }
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
            { "name": "Fields", "type": "n8n-nodes-base.set", "typeVersion": 3.4, "position": [200, 0], "parameters": { "assignments": { "assignments": [{ "id": "a", "name": "name", "value": "={{ $json.name }}", "type": "string" }] }, "includeOtherFields": true } },
            { "name": "Send", "type": "n8n-nodes-base.emailSend", "typeVersion": 2.1, "position": [400, 0], "parameters": { "toEmail": "={{ $json.email }}", "subject": "Hi" } }
          ],
          "connections": {
            "Asked": { "main": [[{ "node": "Fields", "type": "main", "index": 0 }]] },
            "Fields": { "main": [[{ "node": "Send", "type": "main", "index": 0 }]] }
          },
          "settings": { "executionOrder": "v1" }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode(ofType: "n8n-nodes-base.set") { node, context in
      guard !node.disabled, node.version >= 3.3, let file = context.workflow, let position = context.position,
        file.workflow.hasAllConnections, let fields = fields(of: node)
      else { return }
      for edge in file.graph.outgoing[position].map({ file.graph.edges[$0] }) where edge.type == "main" {
        let target = file.workflow.nodes[edge.to]
        guard !target.disabled, let parameters = target.parameters,
          file.graph.incoming[edge.to].allSatisfy({ file.graph.edges[$0].from == position }),
          let read = ItemReads.first(in: parameters, notAmong: fields)
        else { continue }
        context.report(
          Self.self,
          "`\(target.name?.value ?? "")` reads `\(read.name)`, which `\(node.name?.value ?? "")` does not pass on",
          at: read.span, "empty", also: [Label(node.nameSpan, "keeps its own fields only")], node: target,
          help: "add the field there, or set `includeOtherFields`")
      }
    }
  }

  /// The names of the fields that a Set node gives, if it gives no others; nil if that is not certain.
  private static func fields(of node: Node) -> Set<String>? {
    guard let parameters = node.parameters, parameters["mode"] == nil || node.literal("mode") == "manual",
      parameters["includeOtherFields"].map({ $0.bool == false }) ?? true,
      let assignments = parameters.at("assignments", "assignments"), assignments.isArray
    else { return nil }
    var names: Set<String> = []
    for assignment in assignments.elements {
      guard let name = assignment["name"]?.literalText, !name.isEmpty else { return nil }
      // `a.b` makes a field `a` that holds `b`.
      names.insert(name.split(separator: ".").first.map(String.init) ?? name)
    }
    return names
  }
}
