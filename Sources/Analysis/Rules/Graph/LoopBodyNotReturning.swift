import Lexer
import Parser

/// Loop body that never returns to its loop.
package enum LoopBodyNotReturning: Rule {
  package static let metadata = RuleMetadata(
    id: "loop-body-not-returning", row: 321, group: .graph, level: .warning,
    aliases: ["NN:splitInBatches-missing-loop-back"],
    summary: "Loop body that never returns to its loop",
    why: "n8n runs the loop for its first batch only, and the done output never fires",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Loop", "type": "n8n-nodes-base.splitInBatches", "typeVersion": 3, "position": [200, 0], "parameters": {} },
            { "name": "Work", "type": "n8n-nodes-base.set", "typeVersion": 3.4, "position": [400, 0], "parameters": {} },
            { "name": "Report", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [600, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Loop", "type": "main", "index": 0 }]] },
            "Loop": { "main": [[{ "node": "Report", "type": "main", "index": 0 }], [{ "node": "Work", "type": "main", "index": 0 }]] }
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
            { "name": "Loop", "type": "n8n-nodes-base.splitInBatches", "typeVersion": 3, "position": [200, 0], "parameters": {} },
            { "name": "Work", "type": "n8n-nodes-base.set", "typeVersion": 3.4, "position": [400, 0], "parameters": {} },
            { "name": "Report", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [600, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Loop", "type": "main", "index": 0 }]] },
            "Loop": { "main": [[{ "node": "Report", "type": "main", "index": 0 }], [{ "node": "Work", "type": "main", "index": 0 }]] },
            "Work": { "main": [[{ "node": "Loop", "type": "main", "index": 0 }]] }
          }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      let graph = file.graph
      for (index, node) in file.workflow.nodes.enumerated()
      where node.type?.value == "n8n-nodes-base.splitInBatches" && !node.disabled && graph.isReachable[index] {
        let slots = LoopSlots(node)
        let edges = graph.outgoing[index].map { graph.edges[$0] }.filter { $0.type == "main" }
        let body = edges.filter { $0.output == slots.body }
        guard !body.isEmpty else { continue }
        let known = context.flow
        guard !known.reached(from: body.map(\.to))[index] else { continue }
        // What returns from the other output is a matter of swapped outputs.
        let done = edges.filter { $0.output != slots.body && $0.output == slots.done }
        guard !known.reached(from: done.map(\.to))[index] else { continue }
        context.report(
          Self.self, "body of the loop `\(node.name?.value ?? "")` does not return to it", at: node.nameSpan,
          "nothing comes back",
          also: body.prefix(8).map {
            Label(file.workflow.connections[$0.connection].target.span, "the body begins here")
          }, node: node, help: "connect the end of the body with the input of `\(node.name?.value ?? "")`")
      }
    }
  }
}
