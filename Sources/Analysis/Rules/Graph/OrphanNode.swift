import Lexer
import Parser

/// A node without any connection.
package enum OrphanNode: Rule {
  package static let metadata = RuleMetadata(
    id: "orphan-node", row: 316, group: .graph, level: .warning, fix: .always(.suggested),
    aliases: ["R5", "LZ:BP-03"],
    summary: "A node has no connection at all",
    why: "the node never runs, and a trigger that leads nowhere starts nothing",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Wait", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} },
            { "name": "Alone", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [0, 200], "parameters": {} }
          ],
          "connections": { "Start": { "main": [[{ "node": "Wait", "type": "main", "index": 0 }]] } }
        }
        """#,
        fixed: #"""
          {
            "name": "Main",
            "nodes": [
              { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
              { "name": "Wait", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} }
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
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Wait", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} },
            { "name": "Note", "type": "n8n-nodes-base.stickyNote", "typeVersion": 1, "position": [0, 200], "parameters": {} }
          ],
          "connections": { "Start": { "main": [[{ "node": "Wait", "type": "main", "index": 0 }]] } }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      let graph = file.graph
      let nodes = file.workflow.nodes
      // A workflow of one node is a beginning, and one without a trigger has a graver fault.
      guard !graph.entries.isEmpty else { return }
      let alone = nodes.indices.filter { index in
        graph.outgoing[index].isEmpty && graph.incoming[index].isEmpty && !nodes[index].isStickyNote
      }
      guard !alone.isEmpty, nodes.count(where: { !$0.isStickyNote }) > 1 else { return }
      let cutOff = CutOffNodes(file)
      for index in alone {
        let node = nodes[index]
        guard !node.disabled, !cutOff.contains(index) else { continue }
        let isTrigger = graph.entries.contains(index)
        context.report(
          Self.self,
          isTrigger
            ? "trigger `\(node.name?.value ?? "")` starts nothing"
            : "node `\(node.name?.value ?? "")` has no connection",
          at: node.nameSpan, isTrigger ? "leads nowhere" : "never runs", node: node,
          fixes: [Fix("remove the node", .suggested, [JSONEdits.removeElement(node.value, in: file.workflow.document)])]
        )
      }
    }
  }
}
