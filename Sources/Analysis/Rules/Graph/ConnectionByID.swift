import Lexer
import Parser

/// A connection that names a node's id: n8n looks for names only.
package enum ConnectionByID: Rule {
  package static let metadata = RuleMetadata(
    id: "connection-by-id", row: 304, group: .graph, level: .error, fix: .always(.safe),
    summary: "A connection names the id of a node instead of its name",
    why: "n8n finds the ends of a connection by name only and refuses to save the workflow",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "id": "n1", "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "id": "n2", "name": "Wait", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} }
          ],
          "connections": { "Start": { "main": [[{ "node": "n2", "type": "main", "index": 0 }]] } }
        }
        """#,
        fixed: #"""
          {
            "name": "Main",
            "nodes": [
              { "id": "n1", "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
              { "id": "n2", "name": "Wait", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} }
            ],
            "connections": { "Start": { "main": [[{ "node": "Wait", "type": "main", "index": 0 }]] } }
          }
          """#),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "id": "n1", "name": "n2", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "id": "n2", "name": "n1", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} }
          ],
          "connections": { "n2": { "main": [[{ "node": "n1", "type": "main", "index": 0 }]] } }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      guard file.graph.hasLooseEnds else { return }
      let names = NodeNames(file.workflow)
      for end in names.sources + file.workflow.connections.map(\.target) {
        guard case .id(let owner) = names.resolve(end.value) else { continue }
        context.report(
          Self.self, "a connection names `\(end.value)`, which is the id of node `\(owner)`", at: end.span,
          "expected `\(owner)`",
          fixes: [.replace(end.span, with: "\"\(JSONStrings.escape(owner))\"", "use the name `\(owner)`", .safe)])
      }
    }
  }
}
