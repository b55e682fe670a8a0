import Lexer
import Parser

/// Keys that an n8n server writes into an export and that belong to that server alone.
package enum ExportKeyForbidden: Rule {
  package static let metadata = RuleMetadata(
    id: "export-key-forbidden", row: 107, group: .format, level: .error, levelInN8n: .off, fix: .always(.safe),
    aliases: ["WORKFLOW-SANITIZATION", "LZ:SEC-02", "LZ:SEC-03", "LZ:BP-01", "NW:N8N009"],
    summary: "A workflow of a use case carries a key of the server that exported it",
    why: "the id, state and pinned data of one server would travel to every installation",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "id": "vY3kQ0aTn8PzLm2C",
          "name": "Main",
          "active": false,
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} }
          ],
          "connections": {},
          "pinData": {}
        }
        """#,
        fixed: #"""
          {
            "name": "Main",
            "nodes": [
              { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} }
            ],
            "connections": {}
          }
          """#),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "id": "a", "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} }
          ],
          "connections": {}
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      for member in file.workflow.root?.members ?? [] where RootKeys.forbidden.contains(member.name) {
        context.report(
          Self.self, "`\(member.name)` belongs to the server that exported the workflow", at: member.key.span,
          fixes: [
            Fix("remove `\(member.name)`", .safe, [JSONEdits.removeMember(member, in: file.workflow.document)])
          ])
      }
    }
  }
}
