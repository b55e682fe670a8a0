import Lexer
import Parser

/// Required input that nothing is connected to.
package enum RequiredInputMissing: Rule {
  package static let metadata = RuleMetadata(
    id: "required-input-missing", row: 311, group: .graph, level: .error,
    aliases: ["N8:MISSING_REQUIRED_INPUT", "N8:SUBNODE_NOT_CONNECTED"],
    summary: "Required input that nothing is connected to",
    why: "the node fails as soon as it runs, and n8n publishes the workflow all the same",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Ask", "type": "@n8n/n8n-nodes-langchain.agent", "typeVersion": 2.2, "position": [200, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Ask", "type": "main", "index": 0 }]] }
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
            { "name": "Model", "type": "@n8n/n8n-nodes-langchain.lmChatOpenAi", "typeVersion": 1.2, "position": [400, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Ask", "type": "main", "index": 0 }]] },
            "Model": { "ai_languageModel": [[{ "node": "Ask", "type": "ai_languageModel", "index": 0 }]] }
          }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      let graph = file.graph
      var found: [(node: Int, family: String)] = []
      for (index, node) in file.workflow.nodes.enumerated() where !node.disabled && graph.isReachable[index] {
        // Only langchain nodes ask others for something.
        guard let type = node.type?.value, type.hasPrefix("@n8n/n8n-nodes-langchain."),
          let inputs = NodeCatalog.inputs(of: node)
        else { continue }
        let connected = graph.incoming[index].map { graph.edges[$0] }.filter { !graph.isDisabled[$0.from] }
        // A second model is asked for by a flag, which another rule compares with the connections.
        var seen: Set<String> = ["main"]
        for input in inputs where input.isRequired && seen.insert(input.family).inserted {
          if !connected.contains(where: { $0.type == input.family }) { found.append((index, input.family)) }
        }
      }
      guard !found.isEmpty else { return }
      let cutOff = CutOffNodes(file)
      for missing in found where !cutOff.contains(missing.node) {
        report(missing.family, file.workflow.nodes[missing.node], missing.node, file, &context)
      }
    }
  }

  private static func report(
    _ family: String, _ node: Node, _ index: Int, _ file: WorkflowFile,
    _ context: inout RuleContext
  ) {
    let off = file.graph.incoming[index].map { file.graph.edges[$0] }
      .filter { $0.type == family && file.graph.isDisabled[$0.from] }.map { file.workflow.nodes[$0.from] }
    context.report(
      Self.self,
      "`\(node.name?.value ?? "")` has no \(PortFamilies.noun(family))",
      at: node.nameSpan, "expected a connection of type `\(family)`",
      also: off.prefix(8).map { Label($0.nameSpan, "disabled") }, node: node)
  }
}
