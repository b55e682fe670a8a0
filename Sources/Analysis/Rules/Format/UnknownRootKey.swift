import Lexer
import Parser

/// A key at the top of a workflow or in its settings that n8n does not know.
package enum UnknownRootKey: Rule {
  package static let metadata = RuleMetadata(
    id: "unknown-root-key", row: 109, group: .format, level: .note, fix: .sometimes(.suggested),
    aliases: ["N8:UNKNOWN_CONFIG_KEY"],
    summary: "A workflow has a key that n8n does not know",
    why: "n8n's API refuses an unknown key and its editor drops it: what it was meant to say has no effect",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} }
          ],
          "connections": {},
          "settings": { "executionOrdr": "v1" }
        }
        """#,
        fixed: #"""
          {
            "name": "Main",
            "nodes": [
              { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} }
            ],
            "connections": {},
            "settings": { "executionOrder": "v1" }
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
          "settings": { "executionOrder": "v1", "timezone": "Europe/Brussels" }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      for member in file.workflow.root?.members ?? [] where !RootKeys.all.contains(member.name) {
        report(member, "workflows", RootKeys.own, &context)
      }
      for member in file.workflow.settings?.members ?? [] where !RootKeys.settings.contains(member.name) {
        report(member, "settings", RootKeys.settings, &context)
      }
    }
  }

  private static func report(
    _ member: Value.Member, _ place: String, _ known: Set<String>, _ context: inout RuleContext
  ) {
    let near = Suggestions.nearest(member.name, in: known)
    context.report(
      Self.self, "key `\(member.name)` is unknown to n8n's \(place)", at: member.key.span,
      near.map { "did you mean `\($0)`?" } ?? "",
      fixes: near.map { [.replace(member.key.span, with: "\"\($0)\"", "rename the key to `\($0)`", .suggested)] } ?? [])
  }
}
