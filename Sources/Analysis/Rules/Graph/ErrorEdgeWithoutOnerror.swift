import Lexer
import Parser

/// Error branch of a node that has no error output.
package enum ErrorEdgeWithoutOnerror: Rule {
  package static let metadata = RuleMetadata(
    id: "error-edge-without-onerror", row: 329, group: .graph, level: .error, fix: .sometimes(.suggested),
    aliases: ["MCP"],
    summary: "Error branch of a node that has no error output",
    why: "without `onError` the node has no error output: its failure ends the execution and this branch never runs",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Fetch", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "parameters": {} },
            { "name": "Save", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [400, 0], "parameters": {} },
            { "name": "Tell", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [600, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Fetch", "type": "main", "index": 0 }]] },
            "Fetch": { "main": [[{ "node": "Save", "type": "main", "index": 0 }], [{ "node": "Tell", "type": "main", "index": 0 }]] }
          }
        }
        """#,
        fixed: #"""
          {
            "name": "Main",
            "nodes": [
              { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
              { "name": "Fetch", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "parameters": {}, "onError": "continueErrorOutput" },
              { "name": "Save", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [400, 0], "parameters": {} },
              { "name": "Tell", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [600, 0], "parameters": {} }
            ],
            "connections": {
              "Start": { "main": [[{ "node": "Fetch", "type": "main", "index": 0 }]] },
              "Fetch": { "main": [[{ "node": "Save", "type": "main", "index": 0 }], [{ "node": "Tell", "type": "main", "index": 0 }]] }
            }
          }
          """#),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Fetch", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "onError": "continueErrorOutput", "parameters": {} },
            { "name": "Save", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [400, 0], "parameters": {} },
            { "name": "Tell", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [600, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Fetch", "type": "main", "index": 0 }]] },
            "Fetch": { "main": [[{ "node": "Save", "type": "main", "index": 0 }], [{ "node": "Tell", "type": "main", "index": 0 }]] }
          }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      for extra in ExtraOutput.find(in: file) where extra.kind == .error {
        let node = file.workflow.nodes[extra.node]
        // With an error output already there, the connection lies beyond it.
        guard node.onError?.value != "continueErrorOutput" else { continue }
        context.report(
          Self.self, "`\(node.name?.value ?? "")` has an error branch and no error output",
          at: node.onError?.span ?? node.nameSpan, "expected `onError` to be `continueErrorOutput`",
          also: [Label(file.workflow.connections[extra.connection].target.span, "connected to output \(extra.output)")],
          node: node, fixes: fix(node).map { [$0] } ?? [])
      }
    }
  }

  private static func fix(_ node: Node) -> Fix? {
    let edit =
      node.onError.map { TextEdit($0.span, #""continueErrorOutput""#) }
      ?? JSONEdits.insert("onError", "continueErrorOutput", in: node.value)
    return edit.map { Fix("set `onError` to `continueErrorOutput`", .suggested, [$0]) }
  }
}
