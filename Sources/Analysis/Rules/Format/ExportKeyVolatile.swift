import Lexer
import Parser

/// Keys that change with every export and mean nothing to the next server.
package enum ExportKeyVolatile: Rule {
  package static let metadata = RuleMetadata(
    id: "export-key-volatile", row: 108, group: .format, level: .note, fix: .always(.safe),
    aliases: ["NN:api-clean-json"],
    summary: "A workflow carries bookkeeping of the server that exported it",
    why: "the key changes with each export and makes differences where nothing changed; n8n ignores or refuses it",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "createdAt": "2026-01-08T09:00:00.000Z",
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} }
          ],
          "connections": {}
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
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} }
          ],
          "connections": {},
          "settings": { "executionOrder": "v1" }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      for member in file.workflow.otherMembers where RootKeys.volatile.contains(member.name) {
        context.report(
          Self.self, "`\(member.name)` is bookkeeping of the server that exported the workflow", at: member.key.span,
          fixes: [
            Fix("remove `\(member.name)`", .safe, [JSONEdits.removeMember(member, in: file.workflow.document)])
          ])
      }
    }
  }
}
