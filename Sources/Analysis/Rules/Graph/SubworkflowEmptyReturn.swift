import Lexer
import Parser

/// Sub-workflow branch that returns nothing.
package enum SubworkflowEmptyReturn: Rule {
  package static let metadata = RuleMetadata(
    id: "subworkflow-empty-return", row: 333, group: .graph, level: .warning,
    aliases: ["NN:no-dead-end-in-subworkflow"],
    summary: "Sub-workflow branch that returns nothing",
    why: "the caller gets the items of its first output: on this way there are none, and nothing behind the call runs",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Called", "type": "n8n-nodes-base.executeWorkflowTrigger", "typeVersion": 1.1, "position": [0, 0], "parameters": {} },
            { "name": "Known?", "type": "n8n-nodes-base.if", "typeVersion": 2.2, "position": [200, 0], "parameters": {} },
            { "name": "Answer", "type": "n8n-nodes-base.set", "typeVersion": 3.4, "position": [400, 0], "parameters": {} }
          ],
          "connections": {
            "Called": { "main": [[{ "node": "Known?", "type": "main", "index": 0 }]] },
            "Known?": { "main": [[{ "node": "Answer", "type": "main", "index": 0 }]] }
          }
        }
        """#),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Called", "type": "n8n-nodes-base.executeWorkflowTrigger", "typeVersion": 1.1, "position": [0, 0], "parameters": {} },
            { "name": "Known?", "type": "n8n-nodes-base.if", "typeVersion": 2.2, "position": [200, 0], "parameters": {} },
            { "name": "Answer", "type": "n8n-nodes-base.set", "typeVersion": 3.4, "position": [400, 0], "parameters": {} },
            { "name": "Nothing", "type": "n8n-nodes-base.set", "typeVersion": 3.4, "position": [600, 0], "parameters": {} }
          ],
          "connections": {
            "Called": { "main": [[{ "node": "Known?", "type": "main", "index": 0 }]] },
            "Known?": { "main": [[{ "node": "Answer", "type": "main", "index": 0 }], [{ "node": "Nothing", "type": "main", "index": 0 }]] }
          }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      let graph = file.graph
      let entries = graph.entries.filter { NodeRoles.isSubWorkflowTrigger(file.workflow.nodes[$0]) }
      guard !entries.isEmpty, file.workflow.hasAllConnections, isWaitedFor(file, context.project) else { return }
      let isReached = context.flow.reached(from: entries)
      guard !hasParallelBranches(graph, isReached) else { return }
      for (index, node) in file.workflow.nodes.enumerated()
      where isReached[index] && !node.disabled && NodeRoles.isBranch(node) {
        let wired = Set(graph.outgoing[index].map { graph.edges[$0] }.filter { $0.type == "main" }.map(\.output))
        // Without any connection the node is the end, and its first output is what the caller gets.
        guard let count = NodeRoles.naturalOutputCount(node), count > 1, !wired.isEmpty else { continue }
        let open = (1..<count).filter { !wired.contains($0) }
        guard !open.isEmpty else { continue }
        let names = open.map { NodeRoles.slotName(node, $0) }.joined(separator: ", ")
        context.report(
          Self.self,
          "sub-workflow returns nothing on output\(open.count == 1 ? "" : "s") \(names) of `\(node.name?.value ?? "")`",
          at: node.nameSpan, "leads nowhere", node: node,
          help: "connect the output with a node that returns an item")
      }
    }
  }

  /// With several branches in one execution the last node that runs may lie on any of them.
  private static func hasParallelBranches(_ graph: WorkflowGraph, _ isReached: [Bool]) -> Bool {
    for (node, edges) in graph.outgoing.enumerated() where isReached[node] && edges.count > 1 {
      var outputs: Set<Int> = []
      for edge in edges where graph.edges[edge].type == "main" {
        if !outputs.insert(graph.edges[edge].output).inserted { return true }
      }
    }
    return false
  }

  /// False if every known call goes on without waiting, or has nothing behind it.
  private static func isWaitedFor(_ file: WorkflowFile, _ project: Project) -> Bool {
    let calls = project.calls.calls.filter { $0.callee == file.key }
    guard !calls.isEmpty else { return true }
    return calls.contains { call in
      guard let caller = project.workflow(call.caller), let name = call.node,
        let index = caller.graph.node(named: name)
      else { return true }
      let node = caller.workflow.nodes[index]
      if node.parameters?["options"]?["waitForSubWorkflow"]?.bool == false { return false }
      return !caller.graph.outgoing[index].isEmpty
    }
  }
}
