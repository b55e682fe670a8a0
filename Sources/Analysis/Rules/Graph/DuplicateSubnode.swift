import Lexer
import Parser

/// Second sub-node on an input that takes one.
package enum DuplicateSubnode: Rule {
  package static let metadata = RuleMetadata(
    id: "duplicate-subnode", row: 312, group: .graph, level: .error,
    aliases: ["N8:DUPLICATE_SUBNODE_CONNECTION"],
    summary: "Second sub-node on an input that takes one",
    why: "n8n stops the node with an error where an input that takes one sub-node has two",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Ask", "type": "@n8n/n8n-nodes-langchain.agent", "typeVersion": 2.2, "position": [200, 0], "parameters": {} },
            { "name": "Model", "type": "@n8n/n8n-nodes-langchain.lmChatOpenAi", "typeVersion": 1.2, "position": [400, 0], "parameters": {} },
            { "name": "Other model", "type": "@n8n/n8n-nodes-langchain.lmChatAnthropic", "typeVersion": 1.3, "position": [600, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Ask", "type": "main", "index": 0 }]] },
            "Model": { "ai_languageModel": [[{ "node": "Ask", "type": "ai_languageModel", "index": 0 }]] },
            "Other model": { "ai_languageModel": [[{ "node": "Ask", "type": "ai_languageModel", "index": 0 }]] }
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
            { "name": "Ask", "type": "@n8n/n8n-nodes-langchain.agent", "typeVersion": 2.2, "position": [200, 0], "parameters": {} },
            { "name": "Model", "type": "@n8n/n8n-nodes-langchain.lmChatOpenAi", "typeVersion": 1.2, "position": [400, 0], "parameters": {} },
            { "name": "Think", "type": "@n8n/n8n-nodes-langchain.toolThink", "typeVersion": 1, "position": [600, 0], "parameters": {} },
            { "name": "Calculate", "type": "@n8n/n8n-nodes-langchain.toolCalculator", "typeVersion": 1, "position": [800, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Ask", "type": "main", "index": 0 }]] },
            "Model": { "ai_languageModel": [[{ "node": "Ask", "type": "ai_languageModel", "index": 0 }]] },
            "Think": { "ai_tool": [[{ "node": "Ask", "type": "ai_tool", "index": 0 }]] },
            "Calculate": { "ai_tool": [[{ "node": "Ask", "type": "ai_tool", "index": 0 }]] }
          }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      let graph = file.graph
      var seen: [Place: WorkflowGraph.Edge] = [:]
      for edge in graph.edges where edge.isSubNode && !graph.isDisabled[edge.from] {
        let place = Place(node: edge.to, family: edge.type, input: edge.input)
        guard let first = seen[place] else {
          seen[place] = edge
          continue
        }
        let target = file.workflow.nodes[edge.to]
        guard first.from != edge.from, !target.disabled, takesOne(place, target) else { continue }
        let connection = file.workflow.connections[edge.connection]
        context.report(
          Self.self, "second \(PortFamilies.noun(edge.type)) of `\(connection.target.value)`",
          at: connection.source.span, "the input takes one",
          also: [Label(file.workflow.connections[first.connection].source.span, "the first one")],
          node: file.workflow.nodes[edge.from])
      }
    }
  }

  private struct Place: Hashable {
    var node: Int
    var family: String
    var input: Int
  }

  private static func takesOne(_ place: Place, _ target: Node) -> Bool {
    guard let inputs = NodeCatalog.inputs(of: target) else { return false }
    let family = inputs.filter { $0.family == place.family }
    return family.indices.contains(place.input) && family[place.input].most == 1
  }
}
