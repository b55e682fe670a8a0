import Lexer
import Parser

/// n8n refuses a workflow with a connection whose source or target names no node. A name that is a node's id is the
/// matter of `connection-by-id`.
package enum DanglingConnection: Rule {
  package static let metadata = RuleMetadata(
    id: "dangling-connection", row: 303, group: .graph, level: .error, fix: .sometimes(.suggested),
    aliases: ["FL:orphan-ref", "N8:INVALID_CONNECTION", "VN:ND0601", "VN:ND0602", "VN:ND0603"],
    summary: "A connection begins or ends at a node that does not exist",
    why: "n8n refuses to save a workflow whose connections name a node that does not exist",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Score lead", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} }
          ],
          "connections": { "Start": { "main": [[{ "node": "Score laed", "type": "main", "index": 0 }]] } }
        }
        """#,
        fixed: #"""
          {
            "name": "Main",
            "nodes": [
              { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
              { "name": "Score lead", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} }
            ],
            "connections": { "Start": { "main": [[{ "node": "Score lead", "type": "main", "index": 0 }]] } }
          }
          """#),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start \"now\" 🚀", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Wait", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} }
          ],
          "connections": { "Start \"now\" 🚀": { "main": [[{ "node": "Wait", "type": "main", "index": 0 }], null, []] } }
        }
        """#),
    ],
    isSuppressible: false)

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      guard file.graph.hasLooseEnds else { return }
      let names = NodeNames(file.workflow)
      for source in names.sources where names.resolve(source.value) == .nothing {
        report(source, "source", names, &context)
      }
      for connection in file.workflow.connections where names.resolve(connection.target.value) == .nothing {
        report(connection.target, "target", names, &context)
      }
    }
  }

  private static func report(
    _ name: Located<String>, _ end: String, _ names: NodeNames, _ context: inout RuleContext
  ) {
    let near = names.nearest(name.value)
    context.report(
      Self.self, "the \(end) of a connection, `\(name.value)`, is not a node of this workflow", at: name.span,
      near.map { "did you mean `\($0)`?" } ?? "no node has this name",
      help: names.all.isEmpty ? nil : "nodes are \(Suggestions.list(names.all))",
      fixes: near.map {
        [.replace(name.span, with: "\"\(JSONStrings.escape($0))\"", "connect `\($0)`", .suggested)]
      } ?? [])
  }
}
