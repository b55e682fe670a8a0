import Lexer
import Parser

/// Node without a place of its own on the canvas.
package enum NodeOverlap: Rule {
  package static let metadata = RuleMetadata(
    id: "node-overlap", row: 909, group: .style, level: .note, fix: .always(.safe),
    aliases: ["MCP"],
    summary: "Node without a place of its own on the canvas",
    why: "one node hides the other on the canvas",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Next", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": ↓[0, 0], "parameters": {} }
          ],
          "connections": {  },
          "settings": { "executionOrder": "v1" }
        }
        """#,
        fixed: #"""
          {
            "name": "Main",
            "nodes": [
              { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
              { "name": "Next", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [0, 160], "parameters": {} }
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
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Next", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} }
          ],
          "connections": {  },
          "settings": { "executionOrder": "v1" }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      var taken: [Place: Node] = [:]
      taken.reserveCapacity(file.workflow.nodes.count)
      for node in file.workflow.nodes where !node.isStickyNote {
        guard let position = node.position else { continue }
        let place = Place(x: position.value.x, y: position.value.y)
        guard let earlier = taken[place] else {
          taken[place] = node
          continue
        }
        var free = place
        // Bounded: every step leaves one node behind.
        for _ in 0...file.workflow.nodes.count where taken[free] != nil { free.y += 160 }
        taken[free] = node
        guard let elements = node.value["position"]?.elements, elements.count == 2, let y = Int(exactly: free.y) else {
          continue
        }
        context.report(
          Self.self, "`\(node.name?.value ?? "")` lies on `\(earlier.name?.value ?? "")`", at: position.span,
          "the same place", also: [Label(earlier.nameSpan, "hidden below it")], node: node,
          fixes: [.replace(elements[1].span, with: "\(y)", "move it down", .safe)])
      }
    }
  }

  private struct Place: Hashable {
    var x: Double
    var y: Double
  }
}
