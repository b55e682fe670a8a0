import Lexer
import Parser

/// Connection from an output that the node does not have.
package enum OutputIndexInvalid: Rule {
  package static let metadata = RuleMetadata(
    id: "output-index-invalid", row: 307, group: .graph, level: .error,
    aliases: ["N8:INVALID_OUTPUT_INDEX", "N8:INVALID_OUTPUT_FOR_MODE", "MCP"],
    summary: "Connection from an output that the node does not have",
    why: "n8n ignores a connection from an output that the node lacks, so what hangs on it never runs",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "If", "type": "n8n-nodes-base.if", "typeVersion": 2.2, "position": [200, 0], "parameters": {} },
            { "name": "Yes", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [400, 0], "parameters": {} },
            { "name": "No", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [600, 0], "parameters": {} },
            { "name": "Maybe", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [800, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "If", "type": "main", "index": 0 }]] },
            "If": { "main": [[{ "node": "Yes", "type": "main", "index": 0 }], [{ "node": "No", "type": "main", "index": 0 }], [{ "node": "Maybe", "type": "main", "index": 0 }]] }
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
            { "name": "If", "type": "n8n-nodes-base.if", "typeVersion": 2.2, "position": [200, 0], "parameters": {} },
            { "name": "Yes", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [400, 0], "parameters": {} },
            { "name": "No", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [600, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "If", "type": "main", "index": 0 }]] },
            "If": { "main": [[{ "node": "Yes", "type": "main", "index": 0 }], [{ "node": "No", "type": "main", "index": 0 }]] }
          }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      for extra in ExtraOutput.find(in: file) where extra.kind == .missing {
        let node = file.workflow.nodes[extra.node]
        let there =
          switch extra.count {
          case 0: "has no output"
          case 1: "its only output is 0"
          default: "its outputs are 0 to \(extra.count - 1)"
          }
        context.report(
          Self.self, "`\(node.name?.value ?? "")` has no output \(extra.output)",
          at: file.workflow.connections[extra.connection].target.span, "connected to output \(extra.output)",
          also: [Label(node.nameSpan, there)], node: node)
      }
    }
  }
}
