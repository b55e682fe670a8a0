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
    hooks.onWorkflow { file, context in
      let nodes = file.workflow.nodes
      let calls = nodes.compactMap { node -> (node: Node, name: String, wait: Value)? in
        guard node.type?.value == "n8n-nodes-base.executeWorkflow", !node.disabled, let name = node.name?.value,
          let wait = node.parameters?.at("options", "waitForSubWorkflow"), wait.bool == false
        else { return nil }
        return (node, name, wait)
      }
      guard !calls.isEmpty else { return }
      // By name of what is read: the first live node that reads it, and another one in case that is the node itself.
      var readers: [String: [Int]] = [:]
      for use in file.expressions.uses {
        guard let name = use.reference.nodeName?.text, nodes.indices.contains(use.node), !nodes[use.node].disabled,
          readers[name, default: []].count < 2, readers[name]?.last != use.node
        else { continue }
        readers[name, default: []].append(use.node)
      }
      for (node, name, wait) in calls {
        guard let reader = readers[name]?.map({ nodes[$0] }).first(where: { $0.index != node.index }) else { continue }
        context.report(
          Self.self, "`\(reader.name?.value ?? "")` reads the result of `\(name)`, which does not wait for it",
          at: wait.span,
          "does not wait", also: [Label(reader.nameSpan, "reads it by name")], node: node,
          fixes: [.replace(wait.span, with: "true", "wait for the sub-workflow", .suggested)])
      }
    }
  }
}
