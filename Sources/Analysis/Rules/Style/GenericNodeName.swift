import Lexer
import Parser

/// Node name that says nothing.
package enum GenericNodeName: Rule {
  package static let metadata = RuleMetadata(
    id: "generic-node-name", row: 901, group: .style, level: .note,
    aliases: ["R10"],
    summary: "Node name that says nothing",
    why: "lists of executions and error messages name the node, and nobody can tell which one it is",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        { "name": ↓"IF", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} }
        """#),
      .good(
        "workflows/main.json",
        #"""
        { "name": "Is it paid?", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode { node, context in
      guard let name = node.name, name.value.utf8.count <= 16, !node.isStickyNote, !node.disabled else { return }
      let folded = name.value.lowercased()
      let end = folded.utf8.lastIndex { !(0x30...0x39 ~= $0) }.map { folded.utf8.index(after: $0) }
      guard generic.contains(String(folded[..<(end ?? folded.startIndex)])) else { return }
      context.report(
        Self.self, "node name `\(name.value)` says nothing", at: name.span,
        help: "say what the node does here: `Is the invoice paid?`")
    }
  }

  private static let generic: Set<String> = [
    "http request", "set", "if", "merge", "switch", "no-op", "node", "code", "function", "edit fields",
  ]
}
