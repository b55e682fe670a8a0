import Lexer
import Parser

/// Malformed or contradictory `onError`.
package enum OnerrorInvalid: Rule {
  package static let metadata = RuleMetadata(
    id: "onerror-invalid", row: 510, group: .nodes, level: .error, fix: .sometimes(.safe),
    aliases: ["MCP"],
    summary: "Malformed or contradictory `onError`",
    why: "n8n takes an unknown value without a word and stops at the first error",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Get",
          "type": "n8n-nodes-base.noOp",
          "typeVersion": 1,
          "position": [200, 0],
          "parameters": {},
          "onError": ↓"continueErrorOutputs"
        }
        """#,
        fixed: #"""
          {
            "name": "Get",
            "type": "n8n-nodes-base.noOp",
            "typeVersion": 1,
            "position": [200, 0],
            "parameters": {},
            "onError": "continueErrorOutput"
          }
          """#),
      .good(
        "workflows/main.json",
        #"""
        { "name": "Get", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {}, "onError": "continueErrorOutput" }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode { node, context in
      guard let onError = node.onError else { return }
      guard values.contains(onError.value) else {
        let near = Suggestions.nearest(onError.value, in: values)
        context.report(
          Self.self, "`onError` does not know `\(onError.value)`", at: onError.span,
          near.map { "did you mean `\($0)`?" } ?? "not known",
          help: "known are \(Suggestions.list(values))",
          fixes: near.map { [.replace(onError.span, with: "\"\($0)\"", "use `\($0)`", .suggested)] } ?? [])
        return
      }
      guard onError.value == "stopWorkflow", node.continueOnFail?.value == true,
        let old = node.value.member("continueOnFail")
      else { return }
      context.report(
        Self.self, "`continueOnFail` contradicts `onError`", at: old.key.span, "has no effect",
        also: [Label(onError.span, "this one counts")],
        fixes: [Fix("remove `continueOnFail`", .safe, [JSONEdits.removeMember(old, in: node.value.document)])])
    }
  }

  private static let values = ["stopWorkflow", "continueRegularOutput", "continueErrorOutput"]
}
