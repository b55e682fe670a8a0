import Lexer
import Parser

/// Merge within a loop over batches.
package enum MergeInLoop: Rule {
  package static let metadata = RuleMetadata(
    id: "merge-in-loop", row: 323, group: .graph, level: .warning,
    aliases: ["NN:no-merge-in-loop"],
    summary: "Merge within a loop over batches",
    why: "the Merge keeps what has no partner for a later round, or goes without it, so that rounds get mixed",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Rates", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "parameters": {} },
            { "name": "Loop", "type": "n8n-nodes-base.splitInBatches", "typeVersion": 3, "position": [400, 0], "parameters": {} },
            { "name": "Work", "type": "n8n-nodes-base.set", "typeVersion": 3.4, "position": [600, 0], "parameters": {} },
            { "name": "Merge", "type": "n8n-nodes-base.merge", "typeVersion": 3, "position": [800, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Rates", "type": "main", "index": 0 }, { "node": "Loop", "type": "main", "index": 0 }]] },
            "Rates": { "main": [[{ "node": "Merge", "type": "main", "index": 0 }]] },
            "Loop": { "main": [[], [{ "node": "Work", "type": "main", "index": 0 }]] },
            "Work": { "main": [[{ "node": "Merge", "type": "main", "index": 1 }]] },
            "Merge": { "main": [[{ "node": "Loop", "type": "main", "index": 0 }]] }
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
            { "name": "Price", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [400, 0], "parameters": {} },
            { "name": "Stock", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [600, 0], "parameters": {} },
            { "name": "Merge", "type": "n8n-nodes-base.merge", "typeVersion": 3, "position": [800, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Loop", "type": "main", "index": 0 }]] },
            "Loop": { "main": [[], [{ "node": "Price", "type": "main", "index": 0 }, { "node": "Stock", "type": "main", "index": 0 }]] },
            "Price": { "main": [[{ "node": "Merge", "type": "main", "index": 0 }]] },
            "Stock": { "main": [[{ "node": "Merge", "type": "main", "index": 1 }]] },
            "Merge": { "main": [[{ "node": "Loop", "type": "main", "index": 0 }]] }
          }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      guard file.graph.hasMeetings else { return }
      let merges = file.workflow.nodes.indices.filter {
        file.workflow.nodes[$0].type?.value == ExclusiveInputs.mergeType && !file.workflow.nodes[$0].disabled
      }
      guard !merges.isEmpty else { return }
      let loops = context.loops
      for merge in merges {
        guard let loop = loops.first(where: { $0.contains(merge) }) else { continue }
        judge(merge, Set(loop), file, &context)
      }
    }
  }

  /// Inputs that are fed in every round agree with each other; one that is fed once does not.
  private static func judge(_ merge: Int, _ loop: Set<Int>, _ file: WorkflowFile, _ context: inout RuleContext) {
    let graph = file.graph
    let node = file.workflow.nodes[merge]
    let incoming = graph.incoming[merge].map { graph.edges[$0] }.filter { $0.type == "main" }
    let inputs = Set(incoming.map(\.input)).sorted()
    guard inputs.count > 1 else { return }
    let outside = inputs.filter { input in
      incoming.allSatisfy { $0.input != input || !loop.contains($0.from) }
    }
    guard let input = outside.first, outside.count < inputs.count else { return }
    let edges = incoming.filter { $0.input == input }
    context.report(
      Self.self, "input \(input) of the Merge `\(node.name?.value ?? "")` is fed from outside of the loop",
      at: node.nameSpan, "part of a loop",
      also: edges.prefix(8).map { Label(file.workflow.connections[$0.connection].target.span, "comes once only") },
      node: node, why: "from the second round on the input has nothing, and the Merge goes without it")
  }
}
