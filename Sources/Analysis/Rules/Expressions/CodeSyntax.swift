import Lexer
import Parser

/// JavaScript of a node that does not parse.
package enum CodeSyntax: Rule {
  package static let metadata = RuleMetadata(
    id: "code-syntax", row: 708, group: .expressions, level: .error, aliases: ["MCP"],
    summary: "Code that does not parse",
    why: "n8n finds this only when the node runs, and the execution fails there",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "Sum", "type": "n8n-nodes-base.code", "typeVersion": 2, "position": [0, 0], "parameters": { "jsCode": "return $input.all().map((item) => item.json.total↓;" } }"#
      ),
      .good(
        "workflows/main.json",
        #"{ "name": "Sum", "type": "n8n-nodes-base.code", "typeVersion": 2, "position": [0, 0], "parameters": { "jsCode": "return $input.all().map((item) => item.json.total);" } }"#
      ),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onExpressions { expressions, context in
      for code in expressions.codes {
        // One slip makes more faults behind it.
        guard let tree = code.tree, let fault = tree.faults.first,
          let node = context.workflow?.workflow.nodes[code.node], !node.disabled
        else { continue }
        context.report(
          Self.self, "code does not parse: \(tree.message(fault))", at: code.text.rawSpan(of: fault.range), node: node)
      }
    }
  }
}
