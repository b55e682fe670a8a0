import Lexer
import Parser

/// Connection of a kind that n8n does not know.
package enum UnknownConnectionType: Rule {
  package static let metadata = RuleMetadata(
    id: "unknown-connection-type", row: 309, group: .graph, level: .error,
    aliases: ["MCP"],
    summary: "Connection of a kind that n8n does not know",
    why: "n8n follows only the types of connections that it knows; everything else is as good as unconnected",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Fetch", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "parameters": {} },
            { "name": "Tell", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [400, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Fetch", "type": "main", "index": 0 }]] },
            "Fetch": { "error": [[{ "node": "Tell", "type": "main", "index": 0 }]] }
          }
        }
        """#),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Fetch", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "onError": "continueErrorOutput", "parameters": {} },
            { "name": "Save", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [400, 0], "parameters": {} },
            { "name": "Tell", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [600, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Fetch", "type": "main", "index": 0 }]] },
            "Fetch": { "main": [[{ "node": "Save", "type": "main", "index": 0 }], [{ "node": "Tell", "type": "main", "index": 0 }]] }
          }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      var seen: Set<String> = []
      for connection in file.workflow.connections {
        if !PortFamilies.isKnown(connection.type.value) {
          guard seen.insert(connection.source.value + "\n" + connection.type.value).inserted else { continue }
          report(connection.type, connection, &context)
        } else if let type = connection.targetType, !PortFamilies.isKnown(type.value) {
          report(type, connection, &context)
        }
      }
    }
  }

  private static func report(_ type: Located<String>, _ connection: Connection, _ context: inout RuleContext) {
    let nearest = Suggestions.nearest(type.value, in: ["main"] + NodeCatalog.families)
    context.report(
      Self.self, "connection of `\(connection.source.value)` has the unknown type `\(type.value)`", at: type.span,
      nearest.map { "did you mean `\($0)`?" } ?? "no type of connection",
      also: [Label(connection.target.span, "not reached")], node: context.workflow.flatMap { owner(connection, $0) },
      help: type.value == "error"
        ? "set `onError` of the node to `continueErrorOutput` and connect the last output of `main`" : nil)
  }

  private static func owner(_ connection: Connection, _ file: WorkflowFile) -> Node? {
    file.graph.node(named: connection.source.value).map { file.workflow.nodes[$0] }
  }
}
