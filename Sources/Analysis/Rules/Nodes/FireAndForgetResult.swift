import Lexer
import Parser

/// Result of a sub-workflow call that is not waited for.
package enum FireAndForgetResult: Rule {
  package static let metadata = RuleMetadata(
    id: "fire-and-forget-result", row: 521, group: .nodes, level: .error, fix: .always(.suggested),
    summary: "Result of a sub-workflow call that is not waited for",
    why: "the call gives back its own input at once: whoever reads it reads no result",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Call", "type": "n8n-nodes-base.executeWorkflow", "typeVersion": 1.2, "position": [200, 0], "parameters": { "workflowId": { "__rl": true, "mode": "id", "value": "abc" }, "options": { "waitForSubWorkflow": ↓false } } },
            { "name": "Use", "type": "n8n-nodes-base.set", "typeVersion": 3.4, "position": [400, 0], "parameters": { "assignments": { "assignments": [{ "id": "a", "name": "a", "value": "={{ $('Call').item.json.total }}", "type": "string" }] } } }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Call", "type": "main", "index": 0 }]] },
            "Call": { "main": [[{ "node": "Use", "type": "main", "index": 0 }]] }
          },
          "settings": { "executionOrder": "v1" }
        }
        """#,
        fixed: #"""
          {
            "name": "Main",
            "nodes": [
              { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
              { "name": "Call", "type": "n8n-nodes-base.executeWorkflow", "typeVersion": 1.2, "position": [200, 0], "parameters": { "workflowId": { "__rl": true, "mode": "id", "value": "abc" }, "options": { "waitForSubWorkflow": true } } },
              { "name": "Use", "type": "n8n-nodes-base.set", "typeVersion": 3.4, "position": [400, 0], "parameters": { "assignments": { "assignments": [{ "id": "a", "name": "a", "value": "={{ $('Call').item.json.total }}", "type": "string" }] } } }
            ],
            "connections": {
              "Start": { "main": [[{ "node": "Call", "type": "main", "index": 0 }]] },
              "Call": { "main": [[{ "node": "Use", "type": "main", "index": 0 }]] }
            },
            "settings": { "executionOrder": "v1" }
          }
          """#),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Call", "type": "n8n-nodes-base.executeWorkflow", "typeVersion": 1.2, "position": [200, 0], "parameters": { "workflowId": { "__rl": true, "mode": "id", "value": "abc" }, "options": { "waitForSubWorkflow": false } } },
            { "name": "Use", "type": "n8n-nodes-base.set", "typeVersion": 3.4, "position": [400, 0], "parameters": { "assignments": { "assignments": [{ "id": "a", "name": "a", "value": "done", "type": "string" }] } } }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Call", "type": "main", "index": 0 }]] },
            "Call": { "main": [[{ "node": "Use", "type": "main", "index": 0 }]] }
          },
          "settings": { "executionOrder": "v1" }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode(ofType: "n8n-nodes-base.executeWorkflow") { node, context in
      guard !node.disabled, let wait = node.parameters?.at("options", "waitForSubWorkflow"), wait.bool == false,
        let file = context.workflow, let reader = reader(of: node, file)
      else { return }
      context.report(
        Self.self,
        "`\(reader.name?.value ?? "")` reads the result of `\(node.name?.value ?? "")`, which does not wait for it",
        at: wait.span, "does not wait", also: [Label(reader.nameSpan, "reads it by name")],
        fixes: [.replace(wait.span, with: "true", "wait for the sub-workflow", .suggested)])
    }
  }

  /// The first live node that reads the call by its name.
  private static func reader(of call: Node, _ file: WorkflowFile) -> Node? {
    guard let name = call.name?.value, !name.isEmpty else { return nil }
    return file.expressions.uses.lazy.filter { $0.reference.nodeName?.text == name }
      .compactMap { file.workflow.nodes.indices.contains($0.node) ? file.workflow.nodes[$0.node] : nil }
      .first { !$0.disabled && $0.index != call.index }
  }
}
