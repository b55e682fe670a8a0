import Lexer
import Parser

/// A branching node of which some outputs lead on and others nowhere.
package enum BranchSlotUnwired: Rule {
  package static let metadata = RuleMetadata(
    id: "branch-slot-unwired", row: 318, group: .graph, level: .note,
    aliases: ["N8:SWITCH_NO_OUTPUT_CONNECTIONS"],
    summary: "An output of a branching node leads nowhere",
    why: "items that take this branch are dropped in silence",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Paid?", "type": "n8n-nodes-base.if", "typeVersion": 2.2, "position": [200, 0], "parameters": {} },
            { "name": "Thank", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [400, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Paid?", "type": "main", "index": 0 }]] },
            "Paid?": { "main": [[{ "node": "Thank", "type": "main", "index": 0 }], []] }
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
            { "name": "Only paid", "type": "n8n-nodes-base.filter", "typeVersion": 2.2, "position": [200, 0], "parameters": {} },
            { "name": "Thank", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [400, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Only paid", "type": "main", "index": 0 }]] },
            "Only paid": { "main": [[{ "node": "Thank", "type": "main", "index": 0 }]] }
          }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      let graph = file.graph
      for (index, node) in file.workflow.nodes.enumerated()
      where graph.isReachable[index] && !node.disabled && NodeRoles.isBranch(node) {
        // The error output is not a branch of the node's own; what an unwired one means is another rule's matter.
        guard let slots = NodeRoles.naturalOutputCount(node), slots > 1 else { continue }
        let open = (0..<slots).filter { slot in
          !graph.outgoing[index].contains { graph.edges[$0].output == slot && graph.edges[$0].type == "main" }
        }
        guard !open.isEmpty, open.count < slots else { continue }
        let names = open.map { NodeRoles.slotName(node, $0) }
        context.report(
          Self.self,
          "\(names.count == 1 ? "output" : "outputs") \(names.joined(separator: ", ")) of `\(node.name?.value ?? "")` "
            + (names.count == 1 ? "leads nowhere" : "lead nowhere"),
          at: node.nameSpan, node: node)
      }
    }
  }
}
