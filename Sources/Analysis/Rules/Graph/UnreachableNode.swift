import Lexer
import Parser

/// A connected node that no enabled trigger leads to.
package enum UnreachableNode: Rule {
  package static let metadata = RuleMetadata(
    id: "unreachable-node", row: 315, group: .graph, level: .warning,
    aliases: ["R5", "NN:no-unreachable-nodes", "N8:DISCONNECTED_NODE"],
    summary: "No enabled trigger leads to a node",
    why: "the node never runs, and nor does what hangs on it",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Wait", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} },
            { "name": "Left over", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [0, 200], "parameters": {} },
            { "name": "Behind it", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 200], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Wait", "type": "main", "index": 0 }]] },
            "Left over": { "main": [[{ "node": "Behind it", "type": "main", "index": 0 }]] }
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
            { "name": "Off", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "disabled": true, "parameters": {} },
            { "name": "Answer", "type": "@n8n/n8n-nodes-langchain.chainLlm", "typeVersion": 1.7, "position": [400, 0], "parameters": {} },
            { "name": "Model", "type": "@n8n/n8n-nodes-langchain.lmChatOpenAi", "typeVersion": 1.2, "position": [400, 200], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Off", "type": "main", "index": 0 }]] },
            "Off": { "main": [[{ "node": "Answer", "type": "main", "index": 0 }]] },
            "Model": { "ai_languageModel": [[{ "node": "Answer", "type": "ai_languageModel", "index": 0 }]] }
          }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      // Without any trigger the whole workflow is dead: that is one finding, and not this one.
      guard !file.graph.entries.isEmpty, file.graph.isReachable.contains(false) else { return }
      for island in islands(file) {
        guard let head = island.first else { continue }
        let node = file.workflow.nodes[head]
        let rest = island.dropFirst().map { file.workflow.nodes[$0] }
        context.report(
          Self.self, "no enabled trigger leads to node `\(node.name?.value ?? "")`", at: node.nameSpan, "never runs",
          also: rest.prefix(8).map { Label($0.nameSpan, "nor does this one") }, node: node,
          help: rest.isEmpty
            ? nil : "\(rest.count == 1 ? "one more node hangs" : "\(rest.count) more nodes hang") on it")
      }
    }
  }

  /// Groups of connected nodes that are not reached, each with the node first at which it begins: one cause, one finding.
  /// Disabled nodes, sticky notes and nodes without any connection are left out.
  private static func islands(_ file: WorkflowFile) -> [[Int]] {
    let graph = file.graph
    let nodes = file.workflow.nodes
    func isLost(_ index: Int) -> Bool {
      !graph.isReachable[index] && !nodes[index].disabled && !nodes[index].isStickyNote
        && !(graph.outgoing[index].isEmpty && graph.incoming[index].isEmpty)
    }
    let cutOff = CutOffNodes(file)
    var seen = Set<Int>()
    var result: [[Int]] = []
    for start in nodes.indices where isLost(start) && !seen.contains(start) {
      var island = [start]
      var next = 0
      seen.insert(start)
      while next < island.count {
        let index = island[next]
        next += 1
        let around =
          graph.outgoing[index].map { graph.edges[$0].to } + graph.incoming[index].map { graph.edges[$0].from }
        for neighbour in around where isLost(neighbour) && seen.insert(neighbour).inserted { island.append(neighbour) }
      }
      if island.contains(where: cutOff.contains) { continue }
      let heads = island.filter { index in
        graph.incoming[index].allSatisfy { graph.edges[$0].type != "main" || graph.edges[$0].from == index }
          && graph.outgoing[index].allSatisfy { graph.edges[$0].type == "main" }
      }
      let head = heads.min() ?? island.min() ?? start
      result.append([head] + island.filter { $0 != head }.sorted())
    }
    return result
  }
}
