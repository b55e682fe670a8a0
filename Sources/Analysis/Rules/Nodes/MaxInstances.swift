import Lexer
import Parser

/// More nodes of one type than n8n allows.
package enum MaxInstances: Rule {
  package static let metadata = RuleMetadata(
    id: "max-instances", row: 545, group: .nodes, level: .warning,
    aliases: ["N8:MAX_NODES_EXCEEDED"],
    summary: "More nodes of one type than n8n allows",
    why: "the editor lets nobody add another one, and only one of them is started",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": ↓"Start again", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 200], "parameters": {} }
          ],
          "connections": {  },
          "settings": { "executionOrder": "v1" }
        }
        """#),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} }
          ],
          "connections": {  },
          "settings": { "executionOrder": "v1" }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      // Only triggers are limited.
      var counts: [String: (first: Node, number: Int)] = [:]
      for node in file.workflow.nodes where !node.disabled {
        guard let type = node.type?.value, type.hasSuffix("Trigger") || type.hasSuffix(".start") else { continue }
        guard let earlier = counts[type] else {
          counts[type] = (node, 1)
          continue
        }
        counts[type] = (earlier.first, earlier.number + 1)
        guard let most = NodeCatalog.type(type)?.mostPerWorkflow, earlier.number >= most else { continue }
        context.report(
          Self.self, "a workflow takes \(most) `\(type)`, and this is number \(earlier.number + 1)", at: node.nameSpan,
          "one too many", also: [Label(earlier.first.nameSpan, "the first one")], node: node)
      }
    }
  }
}
