import Lexer
import Parser

/// Loop over a source without a bound.
package enum UnboundedLoop: Rule {
  package static let metadata = RuleMetadata(
    id: "unbounded-loop", row: 540, group: .nodes, level: .note,
    aliases: ["R6"],
    summary: "Loop over a source without a bound",
    why: "the more there is, the longer the run: one day it takes hours, or more memory than there is",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Rows", "type": "n8n-nodes-base.postgres", "typeVersion": 2.6, "position": [200, 0], "parameters": { "operation": "select", "returnAll": true } },
            { "name": ↓"Loop", "type": "n8n-nodes-base.splitInBatches", "typeVersion": 3, "position": [400, 0], "parameters": {} },
            { "name": "Each", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [600, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Rows", "type": "main", "index": 0 }]] },
            "Rows": { "main": [[{ "node": "Loop", "type": "main", "index": 0 }]] },
            "Loop": { "main": [[], [{ "node": "Each", "type": "main", "index": 0 }]] },
            "Each": { "main": [[{ "node": "Loop", "type": "main", "index": 0 }]] }
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
            { "name": "Rows", "type": "n8n-nodes-base.postgres", "typeVersion": 2.6, "position": [200, 0], "parameters": { "operation": "select", "limit": 100 } },
            { "name": "Loop", "type": "n8n-nodes-base.splitInBatches", "typeVersion": 3, "position": [400, 0], "parameters": {} },
            { "name": "Each", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [600, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Rows", "type": "main", "index": 0 }]] },
            "Rows": { "main": [[{ "node": "Loop", "type": "main", "index": 0 }]] },
            "Loop": { "main": [[], [{ "node": "Each", "type": "main", "index": 0 }]] },
            "Each": { "main": [[{ "node": "Loop", "type": "main", "index": 0 }]] }
          },
          "settings": { "executionOrder": "v1" }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode(ofType: "n8n-nodes-base.splitInBatches") { node, context in
      guard !node.disabled, let position = context.position, let file = context.workflow else { return }
      let back = context.flow.reached(from: context.flow.successors[position])
      let sources = file.graph.incoming[position].map { file.graph.edges[$0].from }.filter { !back[$0] }
      guard sources.count == 1, let source = sources.first, !file.graph.isDisabled[source],
        context.effects[source] == .read, let place = unbounded(file.workflow.nodes[source])
      else { return }
      context.report(
        Self.self,
        "loop `\(node.name?.value ?? "")` runs over everything that `\(file.workflow.nodes[source].name?.value ?? "")` finds",
        at: node.nameSpan, also: [Label(place, "without a limit")],
        help: "put a limit there, or a Limit node before the loop, and take the rest in the next run")
    }
  }

  /// Where a read says that it wants everything.
  private static func unbounded(_ node: Node) -> SourceSpan? {
    if let all = node.parameters?["returnAll"], all.bool == true { return all.span }
    guard NodeOperations.operation(of: node)?.operation == "executeQuery", let query = node.parameters?["query"],
      let text = query.literalText?.lowercased()
    else { return nil }
    let bounds = ["limit ", "limit\n", "fetch ", " top ", "where ", "where\n", "group by", "count("]
    return bounds.contains { text.containsBytes(of: $0) } ? nil : query.span
  }
}
