import Lexer
import Parser

/// Disabled node in a workflow to be deployed.
package enum DisabledNodeLeft: Rule {
  package static let metadata = RuleMetadata(
    id: "disabled-node-left", row: 911, group: .style, level: .note, fix: .sometimes(.suggested),
    aliases: ["WL"],
    summary: "Disabled node in a workflow to be deployed",
    why: "what is switched off is carried along, and nobody knows whether it may be switched on again",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Old step", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {}, "disabled": ↓true }
          ],
          "connections": {  },
          "settings": { "executionOrder": "v1" }
        }
        """#,
        fixed: #"""
          {
            "name": "Main",
            "nodes": [
              { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} }
            ],
            "connections": {  },
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
            { "name": "Step", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} }
          ],
          "connections": {  },
          "settings": { "executionOrder": "v1" }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode { node, context in
      guard node.disabled, !node.isStickyNote, let value = node.disabledValue else { return }
      context.report(
        Self.self, "`\(node.name?.value ?? "")` is disabled", at: value.span,
        help: "remove the node; the history of the file keeps it",
        fixes: context.workflow.flatMap { file in
          context.position.flatMap { NodeFixes.bypass($0, in: file) }.map { [Fix("remove the node", .suggested, $0)] }
        } ?? [])
    }
  }
}
