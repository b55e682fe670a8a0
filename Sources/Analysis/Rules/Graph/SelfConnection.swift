import Lexer
import Parser

/// A node that feeds itself runs for ever, unless it is a loop node.
package enum SelfConnection: Rule {
  package static let metadata = RuleMetadata(
    id: "self-connection", row: 306, group: .graph, level: .warning,
    summary: "A node is connected to itself",
    why: "the node gets its own output as input again and again; only the error or time-out of the execution ends it",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Poll", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Poll", "type": "main", "index": 0 }]] },
            "Poll": { "main": [[{ "node": "Poll", "type": "main", "index": 0 }]] }
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
            { "name": "Loop", "type": "n8n-nodes-base.splitInBatches", "typeVersion": 3, "position": [200, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Loop", "type": "main", "index": 0 }]] },
            "Loop": { "main": [[], [{ "node": "Loop", "type": "main", "index": 0 }]] }
          }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      for connection in file.workflow.connections where connection.source.value == connection.target.value {
        let node = file.graph.node(named: connection.source.value).map { file.workflow.nodes[$0] }
        guard node?.type?.value != "n8n-nodes-base.splitInBatches" else { continue }
        context.report(
          Self.self, "node `\(connection.source.value)` is connected to itself", at: connection.target.span,
          "the node's own name")
      }
    }
  }
}
