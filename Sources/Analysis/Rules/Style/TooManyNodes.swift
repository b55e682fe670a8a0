import Lexer
import Parser

/// Workflow with more than fifty nodes.
package enum TooManyNodes: Rule {
  package static let metadata = RuleMetadata(
    id: "too-many-nodes", row: 903, group: .style, level: .note,
    aliases: ["LZ:BP-06", "MCP"],
    summary: "Workflow with more than fifty nodes",
    why: "nobody sees the whole of it, and one change needs a test of everything",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": ↓"Main",
          "nodes": [
            { "name": "Step 1", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} },
            { "name": "Step 2", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [400, 0], "parameters": {} },
            { "name": "Step 3", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [600, 0], "parameters": {} },
            { "name": "Step 4", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [800, 0], "parameters": {} },
            { "name": "Step 5", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [1000, 0], "parameters": {} },
            { "name": "Step 6", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [1200, 0], "parameters": {} },
            { "name": "Step 7", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [1400, 0], "parameters": {} },
            { "name": "Step 8", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [1600, 0], "parameters": {} },
            { "name": "Step 9", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [1800, 0], "parameters": {} },
            { "name": "Step 10", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [2000, 0], "parameters": {} },
            { "name": "Step 11", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [2200, 0], "parameters": {} },
            { "name": "Step 12", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [2400, 0], "parameters": {} },
            { "name": "Step 13", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [2600, 0], "parameters": {} },
            { "name": "Step 14", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [2800, 0], "parameters": {} },
            { "name": "Step 15", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [3000, 0], "parameters": {} },
            { "name": "Step 16", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [3200, 0], "parameters": {} },
            { "name": "Step 17", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [3400, 0], "parameters": {} },
            { "name": "Step 18", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [3600, 0], "parameters": {} },
            { "name": "Step 19", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [3800, 0], "parameters": {} },
            { "name": "Step 20", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [4000, 0], "parameters": {} },
            { "name": "Step 21", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [4200, 0], "parameters": {} },
            { "name": "Step 22", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [4400, 0], "parameters": {} },
            { "name": "Step 23", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [4600, 0], "parameters": {} },
            { "name": "Step 24", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [4800, 0], "parameters": {} },
            { "name": "Step 25", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [5000, 0], "parameters": {} },
            { "name": "Step 26", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [5200, 0], "parameters": {} },
            { "name": "Step 27", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [5400, 0], "parameters": {} },
            { "name": "Step 28", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [5600, 0], "parameters": {} },
            { "name": "Step 29", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [5800, 0], "parameters": {} },
            { "name": "Step 30", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [6000, 0], "parameters": {} },
            { "name": "Step 31", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [6200, 0], "parameters": {} },
            { "name": "Step 32", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [6400, 0], "parameters": {} },
            { "name": "Step 33", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [6600, 0], "parameters": {} },
            { "name": "Step 34", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [6800, 0], "parameters": {} },
            { "name": "Step 35", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [7000, 0], "parameters": {} },
            { "name": "Step 36", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [7200, 0], "parameters": {} },
            { "name": "Step 37", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [7400, 0], "parameters": {} },
            { "name": "Step 38", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [7600, 0], "parameters": {} },
            { "name": "Step 39", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [7800, 0], "parameters": {} },
            { "name": "Step 40", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [8000, 0], "parameters": {} },
            { "name": "Step 41", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [8200, 0], "parameters": {} },
            { "name": "Step 42", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [8400, 0], "parameters": {} },
            { "name": "Step 43", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [8600, 0], "parameters": {} },
            { "name": "Step 44", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [8800, 0], "parameters": {} },
            { "name": "Step 45", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [9000, 0], "parameters": {} },
            { "name": "Step 46", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [9200, 0], "parameters": {} },
            { "name": "Step 47", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [9400, 0], "parameters": {} },
            { "name": "Step 48", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [9600, 0], "parameters": {} },
            { "name": "Step 49", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [9800, 0], "parameters": {} },
            { "name": "Step 50", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [10000, 0], "parameters": {} },
            { "name": "Step 51", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [10200, 0], "parameters": {} }
          ],
          "connections": {}
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
      guard file.workflow.nodes.count > most else { return }
      let count = file.workflow.nodes.count { !$0.isStickyNote }
      guard count > most else { return }
      context.report(
        Self.self, "workflow has \(count) nodes",
        at: file.workflow.name?.span ?? file.workflow.document.source.startPoint,
        "more than \(most)", help: "move a part that can be named into a sub-workflow")
    }
  }

  /// Sticky notes do not count.
  private static let most = 50
}
