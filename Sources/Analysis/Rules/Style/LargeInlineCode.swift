import Lexer
import Parser

/// Code of more than a hundred lines.
package enum LargeInlineCode: Rule {
  package static let metadata = RuleMetadata(
    id: "large-inline-code", row: 905, group: .style, level: .note,
    aliases: ["NN:large-inline-code"],
    summary: "Code of more than a hundred lines",
    why: "code in a JSON string has no tests, no review and no history of its own",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        { "name": "Compute", "type": "n8n-nodes-base.code", "typeVersion": 2, "position": [200, 0], "parameters": { "jsCode": ↓"// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\n// line\nreturn [];" } }
        """#),
      .good(
        "workflows/main.json",
        #"""
        { "name": "Compute", "type": "n8n-nodes-base.code", "typeVersion": 2, "position": [200, 0], "parameters": { "jsCode": "return [];" } }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode(ofTypes: NodeCode.types) { node, context in
      for code in NodeCode.all(of: node) {
        guard code.mayHaveLines(most), let text = code.value.string else { continue }
        let lines = text.utf8.count { $0 == 0x0A } + 1
        guard lines > most else { continue }
        context.report(
          Self.self, "`\(node.name?.value ?? "")` holds \(lines) lines of code", at: code.value.span.startPoint,
          help: "split it over several nodes, or move it behind a service of your own")
      }
    }
  }

  private static let most = 100
}
