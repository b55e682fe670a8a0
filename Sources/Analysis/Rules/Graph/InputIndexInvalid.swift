import Lexer
import Parser

/// Connection to an input that the node does not have.
package enum InputIndexInvalid: Rule {
  package static let metadata = RuleMetadata(
    id: "input-index-invalid", row: 308, group: .graph, level: .error, fix: .sometimes(.suggested),
    aliases: ["N8:INVALID_INPUT_INDEX", "MCP"],
    summary: "Connection to an input that the node does not have",
    why: "n8n hands the items to an input that the node never reads",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Edit", "type": "n8n-nodes-base.set", "typeVersion": 3.4, "position": [200, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Edit", "type": "main", "index": 1 }]] }
          }
        }
        """#,
        fixed: #"""
          {
            "name": "Main",
            "nodes": [
              { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
              { "name": "Edit", "type": "n8n-nodes-base.set", "typeVersion": 3.4, "position": [200, 0], "parameters": {} }
            ],
            "connections": {
              "Start": { "main": [[{ "node": "Edit", "type": "main", "index": 0 }]] }
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
            { "name": "Edit", "type": "n8n-nodes-base.set", "typeVersion": 3.4, "position": [200, 0], "parameters": {} },
            { "name": "Merge", "type": "n8n-nodes-base.merge", "typeVersion": 3, "position": [400, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Edit", "type": "main", "index": 0 }, { "node": "Merge", "type": "main", "index": 0 }]] },
            "Edit": { "main": [[{ "node": "Merge", "type": "main", "index": 1 }]] }
          }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      for edge in file.graph.edges where edge.type == "main" && edge.input > 0 {
        let target = file.workflow.nodes[edge.to]
        guard let inputs = NodeCatalog.inputs(of: target) else { continue }
        let count = inputs.count { $0.family == "main" }
        // Without any input it is a trigger or a sub-node, which other rules see.
        guard count > 0, edge.input >= count else { continue }
        let connection = file.workflow.connections[edge.connection]
        let index = connection.value["index"]
        context.report(
          Self.self, "`\(target.name?.value ?? "")` has no input \(edge.input)",
          at: index?.span ?? connection.target.span, "not an input of `\(target.name?.value ?? "")`",
          also: [Label(target.nameSpan, count == 1 ? "its only input is 0" : "its inputs are 0 to \(count - 1)")],
          node: file.workflow.nodes[edge.from],
          fixes: index.flatMap { fix($0, meant(edge, count, file.graph)) }.map { [$0] } ?? [])
      }
    }
  }

  /// The input that must have been meant: the only one, or the only one without a connection.
  private static func meant(_ edge: WorkflowGraph.Edge, _ count: Int, _ graph: WorkflowGraph) -> Int? {
    if count == 1 { return 0 }
    let taken = Set(graph.incoming[edge.to].map { graph.edges[$0].input })
    let free = (0..<count).filter { !taken.contains($0) }
    return free.count == 1 ? free.first : nil
  }

  private static func fix(_ index: Value, _ meant: Int?) -> Fix? {
    meant.map { .replace(index.span, with: "\($0)", "connect input \($0)", .suggested) }
  }
}
