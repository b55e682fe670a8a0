import Lexer
import Parser

/// The same edge twice: n8n runs the target once for each.
package enum DuplicateConnection: Rule {
  package static let metadata = RuleMetadata(
    id: "duplicate-connection", row: 305, group: .graph, level: .warning, fix: .always(.safe),
    summary: "The same connection is listed twice",
    why: "n8n follows each entry, so the node behind it runs once more with the same items",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Wait", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} }
          ],
          "connections": {
            "Start": {
              "main": [[{ "node": "Wait", "type": "main", "index": 0 }, { "node": "Wait", "type": "main", "index": 0 }]]
            }
          }
        }
        """#,
        fixed: #"""
          {
            "name": "Main",
            "nodes": [
              { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
              { "name": "Wait", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} }
            ],
            "connections": {
              "Start": {
                "main": [[{ "node": "Wait", "type": "main", "index": 0 }]]
              }
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
            { "name": "Join", "type": "n8n-nodes-base.merge", "typeVersion": 3, "position": [200, 0], "parameters": {} }
          ],
          "connections": {
            "Start": {
              "main": [[{ "node": "Join", "type": "main", "index": 0 }, { "node": "Join", "type": "main", "index": 1 }]]
            }
          }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      guard file.graph.hasLooseEnds || hasTwins(file.graph) else { return }
      var first: [Edge: Connection] = [:]
      for connection in file.workflow.connections {
        let edge = Edge(connection)
        guard let earlier = first[edge] else {
          first[edge] = connection
          continue
        }
        context.report(
          Self.self, "`\(connection.source.value)` is connected to `\(connection.target.value)` twice",
          at: connection.value.span, "second entry of this edge", also: [Label(earlier.value.span, "first one")],
          fixes: [
            Fix(
              "remove the second entry", .safe, [JSONEdits.removeElement(connection.value, in: file.workflow.document)])
          ])
      }
    }
  }

  /// Few edges leave a node: comparing them costs less than a table of all.
  private static func hasTwins(_ graph: WorkflowGraph) -> Bool {
    graph.outgoing.contains { outgoing in
      guard outgoing.count <= 32 else { return true }
      for (index, edge) in outgoing.enumerated() {
        let edge = graph.edges[edge]
        for other in outgoing.dropFirst(index + 1) {
          let other = graph.edges[other]
          if edge.to == other.to && edge.output == other.output && edge.input == other.input { return true }
        }
      }
      return false
    }
  }

  private struct Edge: Hashable {
    let source: String
    let type: String
    let slot: Int
    let target: String
    let targetType: String
    let targetIndex: Int

    init(_ connection: Connection) {
      source = connection.source.value
      type = connection.type.value
      slot = connection.slot
      target = connection.target.value
      targetType = connection.targetType?.value ?? connection.type.value
      targetIndex = connection.targetIndex
    }
  }
}
