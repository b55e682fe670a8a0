import Lexer
import Parser

/// The last node of a path, unless it is of a type that plainly ends one. Opt-in: most paths end at an ordinary node.
package enum DeadEndNode: Rule {
  package static let metadata = RuleMetadata(
    id: "dead-end-node", row: 317, group: .graph, level: .off,
    aliases: ["R5"],
    summary: "A path ends at a node that has no effect of its own",
    why: "what the node computes goes nowhere: no later node reads it and nothing outside of n8n changes",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Sort by date", "type": "n8n-nodes-base.sort", "typeVersion": 1, "position": [200, 0], "parameters": {} }
          ],
          "connections": { "Start": { "main": [[{ "node": "Sort by date", "type": "main", "index": 0 }]] } }
        }
        """#),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Tell finance", "type": "n8n-nodes-base.slack", "typeVersion": 2.3, "position": [200, 0], "parameters": {} }
          ],
          "connections": { "Start": { "main": [[{ "node": "Tell finance", "type": "main", "index": 0 }]] } }
        }
        """#),
    ])

  /// Nodes that only reshape, route or hold items: at the end of a path they do nothing for anybody.
  private static let pure: Set<String> = [
    "aggregate", "compareDatasets", "dateTime", "filter", "if", "itemLists", "limit", "merge", "removeDuplicates",
    "renameKeys", "set", "sort", "splitInBatches", "splitOut", "summarize", "switch", "wait",
  ]

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      // The last node of a sub-workflow gives its items back to the caller.
      guard !file.graph.entries.contains(where: { NodeRoles.isSubWorkflowTrigger(file.workflow.nodes[$0]) }) else {
        return
      }
      for (index, node) in file.workflow.nodes.enumerated()
      where file.graph.isReachable[index] && !node.disabled && file.graph.outgoing[index].isEmpty {
        guard let type = node.type?.value, type.hasPrefix("n8n-nodes-base."),
          pure.contains(String(type.dropFirst("n8n-nodes-base.".count)))
        else { continue }
        context.report(
          Self.self, "the path ends at `\(node.name?.value ?? "")`, which has no effect of its own", at: node.nameSpan,
          "nothing reads its items", node: node)
      }
    }
  }
}
