import Lexer
import Parser

/// Merge with fewer inputs than its mode needs.
package enum MergeSingleInput: Rule {
  package static let metadata = RuleMetadata(
    id: "merge-single-input", row: 324, group: .graph, level: .warning,
    aliases: ["N8:MERGE_SINGLE_INPUT", "NN:merge-mode-ambiguity"],
    summary: "Merge with fewer inputs than its mode needs",
    why: "the node passes on what one input brings, or nothing at all",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "A", "type": "n8n-nodes-base.set", "typeVersion": 3.4, "position": [200, 0], "parameters": {} },
            { "name": "B", "type": "n8n-nodes-base.set", "typeVersion": 3.4, "position": [400, 0], "parameters": {} },
            { "name": "Merge", "type": "n8n-nodes-base.merge", "typeVersion": 3, "position": [600, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "A", "type": "main", "index": 0 }, { "node": "B", "type": "main", "index": 0 }]] },
            "A": { "main": [[{ "node": "Merge", "type": "main", "index": 0 }]] },
            "B": { "main": [[{ "node": "Merge", "type": "main", "index": 0 }]] }
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
            { "name": "A", "type": "n8n-nodes-base.set", "typeVersion": 3.4, "position": [200, 0], "parameters": {} },
            { "name": "B", "type": "n8n-nodes-base.set", "typeVersion": 3.4, "position": [400, 0], "parameters": {} },
            { "name": "Merge", "type": "n8n-nodes-base.merge", "typeVersion": 3, "position": [600, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "A", "type": "main", "index": 0 }, { "node": "B", "type": "main", "index": 0 }]] },
            "A": { "main": [[{ "node": "Merge", "type": "main", "index": 0 }]] },
            "B": { "main": [[{ "node": "Merge", "type": "main", "index": 1 }]] }
          }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      for (index, node) in file.workflow.nodes.enumerated()
      where node.type?.value == ExclusiveInputs.mergeType && !node.disabled && file.graph.isReachable[index] {
        let incoming = file.graph.incoming[index].map { file.graph.edges[$0] }.filter { $0.type == "main" }
        let wired = Set(incoming.map(\.input))
        // A query over one table is as good as one over two; more than two inputs need not all be used.
        guard wired.count == 1, let only = wired.first, file.workflow.hasAllConnections,
          node.parameters?["mode"]?.string != "combineBySql", !CutOffNodes(file).contains(index)
        else { continue }
        let appends = node.parameters?["mode"] == nil || node.parameters?["mode"]?.string == "append"
        let isCrowded = Set(incoming.map(\.from)).count > 1
        context.report(
          Self.self, "only input \(only) of the Merge `\(node.name?.value ?? "")` is connected", at: node.nameSpan,
          isCrowded ? "runs once for each connection" : "has nothing to merge",
          also: isCrowded
            ? incoming.dropFirst().prefix(8).map {
              Label(file.workflow.connections[$0.connection].target.span, "into input \(only), too")
            } : [], node: node, severity: appends && !isCrowded ? .note : nil,
          why: isCrowded ? "a Merge waits for its inputs, not for several connections into one of them" : nil,
          help: isCrowded
            ? "connect each branch with an input of its own" : "remove the node, or connect its other input")
      }
    }
  }
}
