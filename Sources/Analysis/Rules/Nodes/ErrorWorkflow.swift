import Lexer
import Parser

/// Workflow without an error workflow.
package enum ErrorWorkflow: Rule {
  package static let metadata = RuleMetadata(
    id: "error-workflow", row: 519, group: .nodes, level: .error, levelInN8n: .off, fix: .sometimes(.safe),
    aliases: ["WORKFLOW-SETTINGS", "R15", "VN:ND0701"],
    summary: "Workflow without an error workflow",
    why: "a run that fails tells nobody, and nobody looks for it",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": ↓"Main",
          "nodes": [
            { "name": "Hook", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": "in" } }
          ],
          "connections": {},
          "settings": { "executionOrder": "v1" }
        }
        """#,
        fixed: #"""
          {
            "name": "Main",
            "nodes": [
              { "name": "Hook", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": "in" } }
            ],
            "connections": {},
            "settings": { "executionOrder": "v1", "errorWorkflow": "{{ORGSECRET_ERROR_WORKFLOW_ID_TERCESORG}}" }
          }
          """#),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Hook", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": "in" } }
          ],
          "connections": {  },
          "settings": { "executionOrder": "v1", "errorWorkflow": "{{ORGSECRET_ERROR_WORKFLOW_ID_TERCESORG}}" }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      guard let root = file.workflow.root, file.workflow.isReadable else { return }
      // A sub-workflow fails in its caller, and the workflow that is told of errors tells itself of none.
      let starts = file.graph.entries.contains { index in
        switch file.workflow.nodes[index].type?.value {
        case "n8n-nodes-base.executeWorkflowTrigger", "n8n-nodes-base.errorTrigger", "n8n-nodes-base.manualTrigger":
          false
        default: true
        }
      }
      guard starts, !file.workflow.nodes.contains(where: { $0.type?.value == "n8n-nodes-base.errorTrigger" }) else {
        return
      }
      let setting = file.workflow.settings?.member("errorWorkflow")
      if let setting, setting.value.string.map({ !$0.utf8.allSatisfy { $0 <= 0x20 } }) ?? true { return }
      let value = "\"{{ORGSECRET_ERROR_WORKFLOW_ID_TERCESORG}}\""
      let edit: TextEdit? =
        if let setting { TextEdit(setting.value.span, value) } else if let settings = file.workflow.settings {
          JSONEdits.append(key: "errorWorkflow", value: value, to: settings)
        } else if root["settings"] == nil {
          JSONEdits.append(key: "settings", value: "{ \"errorWorkflow\": \(value) }", to: root)
        } else { nil }
      context.report(
        Self.self, "workflow `\(file.workflow.name?.value ?? file.key)` has no error workflow",
        at: setting?.value.span ?? file.workflow.name?.span ?? root.span.startPoint,
        fixes: edit.map { [Fix("use the error workflow of the organization", .safe, [$0])] } ?? [])
    }
  }
}
