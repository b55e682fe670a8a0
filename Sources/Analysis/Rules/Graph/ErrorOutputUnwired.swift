import Lexer
import Parser

/// Error output that leads nowhere.
package enum ErrorOutputUnwired: Rule {
  package static let metadata = RuleMetadata(
    id: "error-output-unwired", row: 328, group: .graph, level: .warning,
    aliases: ["MCP"],
    summary: "Error output that leads nowhere",
    why: "items that fail are dropped in silence, and the execution counts as a success",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Fetch", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "onError": "continueErrorOutput", "parameters": {} },
            { "name": "Save", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [400, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Fetch", "type": "main", "index": 0 }]] },
            "Fetch": { "main": [[{ "node": "Save", "type": "main", "index": 0 }]] }
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
      for (index, node) in file.workflow.nodes.enumerated() {
        guard let mode = node.onError, mode.value == "continueErrorOutput", !node.disabled,
          file.graph.isReachable[index], let output = NodeRoles.naturalOutputCount(node), output > 0,
          !neverErrs.contains(node.type?.value ?? "")
        else { continue }
        let isWired = file.graph.outgoing[index].contains {
          file.graph.edges[$0].type == "main" && file.graph.edges[$0].output == output
        }
        guard !isWired, file.workflow.hasAllConnections else { continue }
        context.report(
          Self.self, "error output of `\(node.name?.value ?? "")` leads nowhere", at: node.nameSpan,
          "output \(output) is not connected", also: [Label(mode.span, "asks for an error output")], node: node,
          help: "connect output \(output), or set `onError` to `stopWorkflow`")
      }
    }
  }

  /// If and Filter send an item that fails to their other side, a loop does not fail at all.
  private static let neverErrs: Set<String> = [
    "n8n-nodes-base.if", "n8n-nodes-base.filter", "n8n-nodes-base.splitInBatches",
  ]
}
