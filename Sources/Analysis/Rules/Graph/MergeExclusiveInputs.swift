import Lexer
import Parser

/// Merge that waits for branches that exclude each other.
package enum MergeExclusiveInputs: Rule {
  package static let metadata = RuleMetadata(
    id: "merge-exclusive-inputs", row: 325, group: .graph, level: .error,
    aliases: ["MERGE-BEFORE-TERMINAL"],
    summary: "Merge that waits for branches that exclude each other",
    why: "the node that chooses sends an item to one of the two, so the Merge never has both",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Hook", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": "in" } },
            { "name": "If", "type": "n8n-nodes-base.if", "typeVersion": 2.2, "position": [200, 0], "parameters": {} },
            { "name": "A", "type": "n8n-nodes-base.set", "typeVersion": 3.4, "position": [400, 0], "parameters": {} },
            { "name": "B", "type": "n8n-nodes-base.set", "typeVersion": 3.4, "position": [600, 0], "parameters": {} },
            { "name": "Merge", "type": "n8n-nodes-base.merge", "typeVersion": 3, "position": [800, 0], "parameters": { "mode": "chooseBranch" } },
            { "name": "After", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [1000, 0], "parameters": {} }
          ],
          "connections": {
            "Hook": { "main": [[{ "node": "If", "type": "main", "index": 0 }]] },
            "If": { "main": [[{ "node": "A", "type": "main", "index": 0 }], [{ "node": "B", "type": "main", "index": 0 }]] },
            "A": { "main": [[{ "node": "Merge", "type": "main", "index": 0 }]] },
            "B": { "main": [[{ "node": "Merge", "type": "main", "index": 1 }]] },
            "Merge": { "main": [[{ "node": "After", "type": "main", "index": 0 }]] }
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
            { "name": "Hook", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": "in" } },
            { "name": "If", "type": "n8n-nodes-base.if", "typeVersion": 2.2, "position": [200, 0], "parameters": {} },
            { "name": "A", "type": "n8n-nodes-base.set", "typeVersion": 3.4, "position": [400, 0], "parameters": {} },
            { "name": "B", "type": "n8n-nodes-base.set", "typeVersion": 3.4, "position": [600, 0], "parameters": {} },
            { "name": "After", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [800, 0], "parameters": {} }
          ],
          "connections": {
            "Hook": { "main": [[{ "node": "If", "type": "main", "index": 0 }]] },
            "If": { "main": [[{ "node": "A", "type": "main", "index": 0 }], [{ "node": "B", "type": "main", "index": 0 }]] },
            "A": { "main": [[{ "node": "After", "type": "main", "index": 0 }]] },
            "B": { "main": [[{ "node": "After", "type": "main", "index": 0 }]] }
          },
          "settings": { "executionOrder": "v1" }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      for found in ExclusiveInputs.find(in: file) {
        // Where several items may part and meet again, an unpaired one is what such a mode is for.
        if found.outcome == .givesNothing, !found.isCertain { continue }
        let node = file.workflow.nodes[found.merge]
        let branch = file.workflow.nodes[found.branch]
        context.report(
          Self.self,
          "inputs \(found.first.input) and \(found.second.input) of `\(node.name?.value ?? "")` exclude each other",
          at: node.nameSpan, found.outcome == .neverRuns ? "waits for both" : "pairs both",
          also: [
            Label(
              branch.nameSpan,
              "input \(found.first.input) hangs on output \(NodeRoles.slotName(branch, found.first.output)), "
                + "input \(found.second.input) on output \(NodeRoles.slotName(branch, found.second.output))")
          ], node: node, severity: found.isCertain && found.outcome == .neverRuns ? nil : .warning,
          why: consequence(found),
          help: "lead both branches straight to the next node, which runs for the one that was taken")
      }
    }
  }

  private static func consequence(_ found: ExclusiveInputs) -> String {
    switch found.outcome {
    case .givesNothing: "the Merge never has both, and without a partner nothing comes out of it"
    case .neverRuns where found.isCertain: "the Merge never has both, so neither it nor anything behind it runs"
    case .neverRuns: "as soon as all items take the same way, neither the Merge nor anything behind it runs"
    }
  }
}
