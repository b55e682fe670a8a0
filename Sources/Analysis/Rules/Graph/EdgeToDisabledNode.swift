import Lexer
import Parser

/// Path that crosses a disabled node.
package enum EdgeToDisabledNode: Rule {
  package static let metadata = RuleMetadata(
    id: "edge-to-disabled-node", row: 326, group: .graph, level: .note,
    aliases: ["MCP"],
    summary: "Path that crosses a disabled node",
    why: "n8n passes the items of the first input on as they are, without what the node would have done",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Check", "type": "n8n-nodes-base.filter", "typeVersion": 2.2, "position": [200, 0], "disabled": true, "parameters": {} },
            { "name": "Pay", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [400, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Check", "type": "main", "index": 0 }]] },
            "Check": { "main": [[{ "node": "Pay", "type": "main", "index": 0 }]] }
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
            { "name": "Check", "type": "n8n-nodes-base.filter", "typeVersion": 2.2, "position": [200, 0], "parameters": {} },
            { "name": "Pay", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [400, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Check", "type": "main", "index": 0 }]] },
            "Check": { "main": [[{ "node": "Pay", "type": "main", "index": 0 }]] }
          }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      let graph = file.graph
      for (index, node) in file.workflow.nodes.enumerated() where node.disabled && graph.isReachable[index] {
        let enters = graph.incoming[index].contains { graph.edges[$0].type == "main" && graph.edges[$0].input == 0 }
        let onwards = graph.outgoing[index].map { graph.edges[$0] }
          .filter { $0.type == "main" && $0.output == 0 && !graph.isDisabled[$0.to] }
        guard enters, !onwards.isEmpty else { continue }
        context.report(
          Self.self, "path leads through the disabled node `\(node.name?.value ?? "")`",
          at: node.disabledValue?.span ?? node.nameSpan, "passes its items on",
          also: onwards.prefix(8).map {
            Label(file.workflow.connections[$0.connection].target.span, "gets them unchanged")
          }, node: node)
      }
    }
  }
}
