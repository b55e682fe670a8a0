import Lexer
import Parser

/// Long chain without a branch.
package enum LongLinearChain: Rule {
  package static let metadata = RuleMetadata(
    id: "long-linear-chain", row: 904, group: .style, level: .note,
    aliases: ["MCP"],
    summary: "Long chain without a branch",
    why: "nobody sees at a glance what the workflow does, and a part of it cannot be used or tested alone",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": ↓"Step 1", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} },
            { "name": "Step 2", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [400, 0], "parameters": {} },
            { "name": "Step 3", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [600, 0], "parameters": {} },
            { "name": "Step 4", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [800, 0], "parameters": {} },
            { "name": "Step 5", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [1000, 0], "parameters": {} },
            { "name": "Step 6", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [1200, 0], "parameters": {} },
            { "name": "Step 7", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [1400, 0], "parameters": {} },
            { "name": "Step 8", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [1600, 0], "parameters": {} },
            { "name": "Step 9", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [1800, 0], "parameters": {} },
            { "name": "Step 10", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [2000, 0], "parameters": {} },
            { "name": "Step 11", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [2200, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Step 1", "type": "main", "index": 0 }]] },
            "Step 1": { "main": [[{ "node": "Step 2", "type": "main", "index": 0 }]] },
            "Step 2": { "main": [[{ "node": "Step 3", "type": "main", "index": 0 }]] },
            "Step 3": { "main": [[{ "node": "Step 4", "type": "main", "index": 0 }]] },
            "Step 4": { "main": [[{ "node": "Step 5", "type": "main", "index": 0 }]] },
            "Step 5": { "main": [[{ "node": "Step 6", "type": "main", "index": 0 }]] },
            "Step 6": { "main": [[{ "node": "Step 7", "type": "main", "index": 0 }]] },
            "Step 7": { "main": [[{ "node": "Step 8", "type": "main", "index": 0 }]] },
            "Step 8": { "main": [[{ "node": "Step 9", "type": "main", "index": 0 }]] },
            "Step 9": { "main": [[{ "node": "Step 10", "type": "main", "index": 0 }]] },
            "Step 10": { "main": [[{ "node": "Step 11", "type": "main", "index": 0 }]] }
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
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Step 1", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} },
            { "name": "Step 2", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [400, 0], "parameters": {} },
            { "name": "Step 3", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [600, 0], "parameters": {} },
            { "name": "Step 4", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [800, 0], "parameters": {} },
            { "name": "Step 5", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [1000, 0], "parameters": {} },
            { "name": "Step 6", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [1200, 0], "parameters": {} },
            { "name": "Step 7", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [1400, 0], "parameters": {} },
            { "name": "Step 8", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [1600, 0], "parameters": {} },
            { "name": "Step 9", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [1800, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Step 1", "type": "main", "index": 0 }]] },
            "Step 1": { "main": [[{ "node": "Step 2", "type": "main", "index": 0 }]] },
            "Step 2": { "main": [[{ "node": "Step 3", "type": "main", "index": 0 }]] },
            "Step 3": { "main": [[{ "node": "Step 4", "type": "main", "index": 0 }]] },
            "Step 4": { "main": [[{ "node": "Step 5", "type": "main", "index": 0 }]] },
            "Step 5": { "main": [[{ "node": "Step 6", "type": "main", "index": 0 }]] },
            "Step 6": { "main": [[{ "node": "Step 7", "type": "main", "index": 0 }]] },
            "Step 7": { "main": [[{ "node": "Step 8", "type": "main", "index": 0 }]] },
            "Step 8": { "main": [[{ "node": "Step 9", "type": "main", "index": 0 }]] }
          },
          "settings": { "executionOrder": "v1" }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      let flow = context.flow
      guard flow.successors.count > most else { return }
      // How many lead to a node, and one of them.
      var sources = [Int](repeating: 0, count: flow.successors.count)
      var before = sources
      for (node, targets) in flow.successors.enumerated() {
        for target in targets {
          sources[target] += 1
          before[target] = node
        }
      }
      let nodes = file.workflow.nodes
      func isLink(_ index: Int) -> Bool {
        flow.successors[index].count <= 1 && sources[index] == 1 && !nodes[index].isStickyNote && !isCut(nodes[index])
      }
      for start in nodes.indices where isLink(start) {
        // Begins where the node before is no link of the chain.
        guard !isLink(before[start]) else { continue }
        var chain = [start]
        while let last = chain.last, let next = flow.successors[last].first, isLink(next), chain.count <= nodes.count {
          chain.append(next)
        }
        guard chain.count > most, let end = chain.last else { continue }
        context.report(
          Self.self, "\(chain.count) nodes follow each other without a branch or a sub-workflow",
          at: nodes[start].nameSpan,
          "begins here", also: [Label(nodes[end].nameSpan, "ends here")], node: nodes[start],
          help: "move what belongs together into a sub-workflow")
      }
    }
  }

  private static let most = 10

  private static func isCut(_ node: Node) -> Bool { node.type?.value == "n8n-nodes-base.executeWorkflow" }
}
