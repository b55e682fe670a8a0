import Lexer
import Parser

/// A trigger has no main input: n8n never follows an edge into one.
package enum TriggerHasInput: Rule {
  package static let metadata = RuleMetadata(
    id: "trigger-has-input", row: 314, group: .graph, level: .error, fix: .always(.suggested),
    summary: "A connection leads into a trigger",
    why: "a trigger has no input, so n8n drops what arrives on this connection",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Every hour", "type": "n8n-nodes-base.scheduleTrigger", "typeVersion": 1.2, "position": [200, 0], "parameters": {} }
          ],
          "connections": { "Start": { "main": [[{ "node": "Every hour", "type": "main", "index": 0 }]] } }
        }
        """#,
        fixed: #"""
          {
            "name": "Main",
            "nodes": [
              { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
              { "name": "Every hour", "type": "n8n-nodes-base.scheduleTrigger", "typeVersion": 1.2, "position": [200, 0], "parameters": {} }
            ],
            "connections": { "Start": { "main": [[]] } }
          }
          """#),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Chat", "type": "@n8n/n8n-nodes-langchain.chatTrigger", "typeVersion": 1.1, "position": [0, 0], "parameters": {} },
            { "name": "Memory", "type": "@n8n/n8n-nodes-langchain.memoryBufferWindow", "typeVersion": 1.3, "position": [0, 200], "parameters": {} }
          ],
          "connections": { "Memory": { "ai_memory": [[{ "node": "Chat", "type": "ai_memory", "index": 0 }]] } }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      for edge in file.graph.edges where edge.type == "main" && edge.from != edge.to {
        guard context.types[edge.to]?.isTrigger != false else { continue }
        let target = file.workflow.nodes[edge.to]
        let connection = file.workflow.connections[edge.connection]
        // Only types that the catalogue knows: a community node may have an input although it is called a trigger.
        guard NodeRoles.isKnownTrigger(target),
          NodeCatalog.inputs(of: target)?.contains(where: { $0.family == "main" }) == false
        else { continue }
        context.report(
          Self.self, "`\(connection.source.value)` leads into the trigger `\(connection.target.value)`",
          at: connection.target.span, "a trigger has no input", also: [Label(target.nameSpan, "the trigger")],
          node: file.workflow.nodes[edge.from],
          fixes: [
            Fix(
              "remove the connection", .suggested,
              [JSONEdits.removeElement(connection.value, in: file.workflow.document)])
          ])
      }
    }
  }
}
