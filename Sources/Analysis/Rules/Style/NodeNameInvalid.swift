import Lexer
import Parser

/// Node name that n8n or readers stumble over.
package enum NodeNameInvalid: Rule {
  package static let metadata = RuleMetadata(
    id: "node-name-invalid", row: 907, group: .style, level: .warning, fix: .sometimes(.suggested),
    aliases: ["MCP"],
    summary: "Node name that n8n or readers stumble over",
    why: "expressions and connections find a node by its exact name, blanks and control characters included",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": ↓"Get ", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} },
            { "name": "Use", "type": "n8n-nodes-base.code", "typeVersion": 2, "position": [400, 0], "parameters": { "jsCode": "return $('Get ').all();" } }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Get ", "type": "main", "index": 0 }]] },
            "Get ": { "main": [[{ "node": "Use", "type": "main", "index": 0 }]] }
          },
          "settings": { "executionOrder": "v1" }
        }
        """#,
        fixed: #"""
          {
            "name": "Main",
            "nodes": [
              { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
              { "name": "Get", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} },
              { "name": "Use", "type": "n8n-nodes-base.code", "typeVersion": 2, "position": [400, 0], "parameters": { "jsCode": "return $('Get').all();" } }
            ],
            "connections": {
              "Start": { "main": [[{ "node": "Get", "type": "main", "index": 0 }]] },
              "Get": { "main": [[{ "node": "Use", "type": "main", "index": 0 }]] }
            },
            "settings": { "executionOrder": "v1" }
          }
          """#),
      .good(
        "workflows/main.json",
        #"""
        { "name": "Get", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode { node, context in
      guard let name = node.name, !name.value.isEmpty else { return }
      let text = name.value.utf8
      let what: String
      if text.first == 0x20 || text.last == 0x20 {
        what = "begins or ends with a blank"
      } else if text.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
        what = "holds a control character"
      } else if text.count > most, name.value.utf16.count > most {
        what = "is longer than \(most) characters"
      } else {
        return
      }
      context.report(
        Self.self, "the name of a node \(what)", at: name.span,
        help: "rename it in the editor, which changes connections and expressions, too",
        fixes: context.workflow.flatMap { file in
          let better = valid(name.value)
          return NodeFixes.rename(node, to: better, in: file).map { [Fix("call it `\(better)`", .suggested, $0)] }
        } ?? [])
    }
  }

  /// Blanks for control characters, none at the ends, and not too long.
  private static func valid(_ name: String) -> String {
    var text = String(
      String.UnicodeScalarView(name.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    while text.utf16.count > most { text.removeLast() }
    while text.hasSuffix(" ") { text.removeLast() }
    return String(text.drop { $0 == " " })
  }

  private static let most = 255
}
