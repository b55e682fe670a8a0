import Lexer
import Parser

/// Node whose errors are swallowed.
package enum ContinueOnFail: Rule {
  package static let metadata = RuleMetadata(
    id: "continue-on-fail", row: 511, group: .nodes, level: .note, levelInN8n: .warning,
    aliases: ["R2"],
    summary: "Node whose errors are swallowed",
    why: "what fails looks like success: the items go on with an error text in the place of data",
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
          ↓"onError": "continueRegularOutput"
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
      guard !node.disabled else { return }
      let key: String
      if let onError = node.onError {
        guard onError.value == "continueRegularOutput" else { return }
        key = "onError"
      } else {
        guard node.continueOnFail?.value == true else { return }
        key = "continueOnFail"
      }
      context.report(
        Self.self, "errors of `\(node.name?.value ?? "")` are swallowed",
        at: node.value.member(key)?.key.span ?? node.nameSpan, "goes on as if nothing had happened",
        help: "give the node an error output (`continueErrorOutput`) and tell somebody there")
    }
  }
}
