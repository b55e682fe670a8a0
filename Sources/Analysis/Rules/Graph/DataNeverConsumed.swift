import Lexer
import Parser

/// Data that nothing consumes.
package enum DataNeverConsumed: Rule {
  package static let metadata = RuleMetadata(
    id: "data-never-consumed", row: 332, group: .graph, level: .note, levelInN8n: .warning,
    aliases: ["R8"],
    summary: "Data that nothing consumes",
    why: "the data is fetched, worked on and thrown away",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Every hour", "type": "n8n-nodes-base.scheduleTrigger", "typeVersion": 1.2, "position": [0, 0], "parameters": {} },
            { "name": "Fetch", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "parameters": { "url": "https://example.com/rows" } },
            { "name": "Edit", "type": "n8n-nodes-base.set", "typeVersion": 3.4, "position": [400, 0], "parameters": {} }
          ],
          "connections": {
            "Every hour": { "main": [[{ "node": "Fetch", "type": "main", "index": 0 }]] },
            "Fetch": { "main": [[{ "node": "Edit", "type": "main", "index": 0 }]] }
          }
        }
        """#),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Every hour", "type": "n8n-nodes-base.scheduleTrigger", "typeVersion": 1.2, "position": [0, 0], "parameters": {} },
            { "name": "Fetch", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "parameters": { "url": "https://example.com/rows" } },
            { "name": "Edit", "type": "n8n-nodes-base.set", "typeVersion": 3.4, "position": [400, 0], "parameters": {} },
            { "name": "Post", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [600, 0], "parameters": { "method": "POST", "url": "https://example.com/rows" } }
          ],
          "connections": {
            "Every hour": { "main": [[{ "node": "Fetch", "type": "main", "index": 0 }]] },
            "Fetch": { "main": [[{ "node": "Edit", "type": "main", "index": 0 }]] },
            "Edit": { "main": [[{ "node": "Post", "type": "main", "index": 0 }]] }
          }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      guard Attendance.runsUnattended(file), !Attendance.returnsLastNode(file) else { return }
      let effects = context.effects
      let graph = file.graph
      let flow = context.flow
      let useful = consumed(effects, flow, file)
      for (index, node) in file.workflow.nodes.enumerated() where effects[index] == .read && !useful[index] {
        guard !node.disabled, graph.isReachable[index], !flow.successors[index].isEmpty,
          !graph.incoming[index].contains(where: { isUselessRead(graph.edges[$0].from, effects, useful) }),
          !isReferenced(node, file)
        else { continue }
        let last = ends(behind: index, flow, file)
        context.report(
          Self.self, "nothing uses what `\(node.name?.value ?? "")` fetches", at: node.nameSpan,
          "leads to no message, record or answer",
          also: last.prefix(8).map { Label($0.nameSpan, "the data ends here") }, node: node)
      }
    }
  }

  /// By node: a node that may do something with what it gets lies behind it, or it is one.
  private static func consumed(_ effects: [NodeEffect], _ flow: MainFlow, _ file: WorkflowFile) -> [Bool] {
    var before: [[Int]] = Array(repeating: [], count: effects.count)
    for (node, targets) in flow.successors.enumerated() { for target in targets { before[target].append(node) } }
    var useful = effects.indices.map { index in
      guard !file.workflow.nodes[index].disabled else { return false }
      if CodikaOperations.isCodika(file.workflow.nodes[index]) { return true }
      switch effects[index] {
      case .pure, .read, .trigger: return hasTools(index, file)
      case .create, .update, .delete, .send, .answer, .fail, .unknown: return true
      }
    }
    var stack = useful.indices.filter { useful[$0] }
    while let node = stack.popLast() {
      for source in before[node] where !useful[source] {
        useful[source] = true
        stack.append(source)
      }
    }
    return useful
  }

  /// What a model does with its tools is not known.
  private static func hasTools(_ index: Int, _ file: WorkflowFile) -> Bool {
    file.graph.incoming[index].contains { file.graph.edges[$0].isSubNode && file.graph.edges[$0].type == "ai_tool" }
  }

  /// Its finding tells of the nodes behind it, too.
  private static func isUselessRead(_ index: Int, _ effects: [NodeEffect], _ useful: [Bool]) -> Bool {
    effects[index] == .read && !useful[index]
  }

  private static func ends(behind index: Int, _ flow: MainFlow, _ file: WorkflowFile) -> [Node] {
    let reached = flow.reached(from: flow.successors[index])
    return reached.indices.filter { reached[$0] && flow.successors[$0].isEmpty }.map { file.workflow.nodes[$0] }
  }

  /// An expression somewhere else may read the node by its name.
  private static func isReferenced(_ node: Node, _ file: WorkflowFile) -> Bool {
    guard let name = node.name?.value, let text = file.workflow.root?.rawText else { return true }
    return ["'\(name)')", "'\(name)']", "\\\"\(name)\\\")", "\\\"\(name)\\\"]", "$node.\(name)"].contains {
      text.containsBytes(of: $0)
    }
  }
}
