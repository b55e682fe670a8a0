import Lexer
import Parser

/// Loop whose two outputs are swapped.
package enum LoopOutputsSwapped: Rule {
  package static let metadata = RuleMetadata(
    id: "loop-outputs-swapped", row: 322, group: .graph, level: .warning, fix: .sometimes(.suggested),
    aliases: ["ND"],
    summary: "Loop whose two outputs are swapped",
    why: "the nodes of the body run once behind the loop, and each batch goes where the result belongs",
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
            "Loop": { "main": [[{ "node": "Work", "type": "main", "index": 0 }], [{ "node": "Report", "type": "main", "index": 0 }]] },
            "Work": { "main": [[{ "node": "Loop", "type": "main", "index": 0 }]] }
          }
        }
        """#,
        fixed: #"""
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
      where node.type?.value == "n8n-nodes-base.splitInBatches" && !node.disabled {
        let slots = LoopSlots(node)
        guard let doneSlot = slots.done else { continue }
        let edges = graph.outgoing[index].map { graph.edges[$0] }.filter { $0.type == "main" }
        let done = edges.filter { $0.output == doneSlot }
        let body = edges.filter { $0.output == slots.body }
        guard let first = done.first else { continue }
        let known = context.flow
        // A way back through another loop is that loop's own.
        let returns = known.reached(from: done.map(\.to)) { at in
          at != index && file.workflow.nodes[at].type?.value == "n8n-nodes-base.splitInBatches"
        }
        guard returns[index], !known.reached(from: body.map(\.to))[index] else { continue }
        context.report(
          Self.self, "outputs of the loop `\(node.name?.value ?? "")` are swapped", at: node.nameSpan,
          "output \(slots.body) is the loop, output \(doneSlot) is done",
          also: [Label(file.workflow.connections[first.connection].target.span, "returns to the loop from done")],
          node: node, fixes: swap(node, file).map { [$0] } ?? [])
      }
    }
  }

  /// Exchanges the first two outputs as they are written.
  private static func swap(_ node: Node, _ file: WorkflowFile) -> Fix? {
    guard let name = node.name?.value,
      let outputs = file.workflow.sources.last(where: { $0.name.value == name })?.value["main"]?.elements,
      let first = outputs.first, outputs.count <= 2
    else { return nil }
    let title = "swap the two outputs"
    guard outputs.count == 2 else {
      return Fix(title, .suggested, [TextEdit(first.span.startPoint, "[], ")])
    }
    return Fix(
      title, .suggested, [TextEdit(first.span, outputs[1].rawText), TextEdit(outputs[1].span, first.rawText)])
  }
}
