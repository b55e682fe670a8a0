import Lexer
import Parser

/// A node with the name that n8n gave it.
package enum DefaultNodeName: Rule {
  package static let metadata = RuleMetadata(
    id: "default-node-name", row: 902, group: .style, level: .note,
    aliases: ["VN:ND0801", "WL"],
    summary: "A node still has the name that n8n gave it",
    why: "a reader of the workflow or of an execution cannot tell such nodes apart by what they are for",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": ↓"Send Email1", "type": "n8n-nodes-base.emailSend", "typeVersion": 2.1, "position": [220, 0],
          "parameters": { "fromEmail": "a@example.com", "toEmail": "b@example.com" }
        }
        """#
      ).withDefinitions,
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Send report", "type": "n8n-nodes-base.emailSend", "typeVersion": 2.1, "position": [220, 0],
          "parameters": { "fromEmail": "a@example.com", "toEmail": "b@example.com" }
        }
        """#
      ).withDefinitions,
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode { node, context in
      guard !context.project.definitions.isEmpty, !node.isStickyNote, let name = node.name,
        let standard = context.project.definitions.definition(of: node)?.version.defaultName, !standard.isEmpty,
        name.value.hasPrefix(standard), name.value.utf8.dropFirst(standard.utf8.count).allSatisfy({ 0x30...0x39 ~= $0 })
      else { return }
      context.report(
        Self.self, "node `\(name.value)` has the name that n8n gave it", at: name.span,
        "says what it is, not what it does",
        help: "name it after its task")
    }
  }
}
