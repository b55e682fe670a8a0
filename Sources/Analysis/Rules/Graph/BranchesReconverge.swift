import Lexer
import Parser

/// Branches that meet in a node that then runs twice.
package enum BranchesReconverge: Rule {
  package static let metadata = RuleMetadata(
    id: "branches-reconverge", row: 327, group: .graph, level: .note,
    aliases: ["NN:no-dual-branch-convergence"],
    summary: "Branches that meet in a node that then runs twice",
    why: "the node runs once for each branch that arrives, not once for all of them",
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
            { "name": "Send", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [600, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "A", "type": "main", "index": 0 }, { "node": "B", "type": "main", "index": 0 }]] },
            "A": { "main": [[{ "node": "Send", "type": "main", "index": 0 }]] },
            "B": { "main": [[{ "node": "Send", "type": "main", "index": 0 }]] }
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
            { "name": "Merge", "type": "n8n-nodes-base.merge", "typeVersion": 3, "position": [600, 0], "parameters": {} },
            { "name": "Send", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [800, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "A", "type": "main", "index": 0 }, { "node": "B", "type": "main", "index": 0 }]] },
            "A": { "main": [[{ "node": "Merge", "type": "main", "index": 0 }]] },
            "B": { "main": [[{ "node": "Merge", "type": "main", "index": 1 }]] },
            "Merge": { "main": [[{ "node": "Send", "type": "main", "index": 0 }]] }
          }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      guard file.graph.hasMeetings, file.graph.hasForks else { return }
      let meetings = meetings(file)
      guard !meetings.isEmpty else { return }
      let slots = SlotGraph(file.graph)
      var loops: [Int: Int] = [:]
      for (number, loop) in context.loops.enumerated() { for node in loop { loops[node] = number } }
      for edges in meetings {
        guard let target = edges.first?.to else { continue }
        let node = file.workflow.nodes[target]
        // What begins a loop and what returns to it arrive in different rounds.
        let rounds = Dictionary(grouping: edges) { edge in
          let isInside = loops[target].map { loops[edge.from] == $0 } ?? false
          return (isInside ? 1 : 0) + (slots.tree.dominates(target, edge.from) ? 2 : 0)
        }
        guard let pair = (0..<4).lazy.compactMap({ parallel(rounds[$0] ?? [], slots) }).first else { continue }
        let fork = file.workflow.nodes[pair.fork]
        context.report(
          Self.self, "branches meet in `\(node.name?.value ?? "")`", at: node.nameSpan, "runs more than once",
          also: [
            Label(fork.nameSpan, "the branches part here"),
            Label(file.workflow.connections[pair.first.connection].target.span, "the first one arrives"),
            Label(file.workflow.connections[pair.second.connection].target.span, "the second one arrives"),
          ], node: node, help: "put a Merge before the node if it is to run once")
      }
    }
  }

  /// Connections into one input of a node that hands something on, two at least, from different nodes.
  private static func meetings(_ file: WorkflowFile) -> [[WorkflowGraph.Edge]] {
    let graph = file.graph
    var found: [[WorkflowGraph.Edge]] = []
    for (index, node) in file.workflow.nodes.enumerated() where graph.incoming[index].count > 1 {
      guard !node.disabled, graph.isReachable[index], !graph.outgoing[index].isEmpty || !isHarmless(node) else {
        continue
      }
      let edges = graph.incoming[index].map { graph.edges[$0] }
        .filter { $0.type == "main" && $0.from != index && graph.isReachable[$0.from] && MainFlow.isLive($0, graph) }
      for input in Set(edges.map(\.input)).sorted() {
        let same = edges.filter { $0.input == input }
        if Set(same.map(\.from)).count > 1 { found.append(same) }
      }
    }
    return found
  }

  private static func isHarmless(_ node: Node) -> Bool {
    node.type?.value == "n8n-nodes-base.noOp" || node.type?.value == "n8n-nodes-base.splitInBatches"
  }

  private typealias Pair = (fork: Int, first: WorkflowGraph.Edge, second: WorkflowGraph.Edge)

  /// The first two connections whose ways part at one output, so that both are taken. More than a few arrivals are the
  /// hub of many branches, and the first ones tell as much.
  private static func parallel(_ edges: [WorkflowGraph.Edge], _ slots: SlotGraph) -> Pair? {
    let few = edges.prefix(16)
    for (place, first) in few.enumerated() {
      for second in few.dropFirst(place + 1) where second.from != first.from {
        if let fork = slots.fork(first, second) { return (fork, first, second) }
      }
    }
    return nil
  }
}
