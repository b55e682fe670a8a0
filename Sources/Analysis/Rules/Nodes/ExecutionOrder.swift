import Lexer
import Parser

/// Execution order other than `v1`.
package enum ExecutionOrder: Rule {
  package static let metadata = RuleMetadata(
    id: "execution-order", row: 518, group: .nodes, level: .error, levelInN8n: .note, fix: .sometimes(.safe),
    aliases: ["WORKFLOW-SETTINGS"],
    summary: "Execution order other than `v1`",
    why: "with the old order n8n runs branches level by level, and Merge nodes wait for branches that never ran",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} }
          ],
          "connections": {  },
          "settings": { "executionOrder": ↓"v0" }
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
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} }
          ],
          "connections": {  },
          "settings": { "executionOrder": "v1" }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      guard let root = file.workflow.root, file.workflow.isReadable else { return }
      let order = file.workflow.settings?.member("executionOrder")
      guard order?.value.string != "v1" else { return }
      // In a plain workflow somebody may rely on the old order.
      let applicability: Applicability = context.project.useCase == nil ? .suggested : .safe
      let message = "execution order is \(order?.value.string.map { "`\($0)`" } ?? "not set")"
      if let order {
        context.report(
          Self.self, message, at: order.value.span, "expected `v1`",
          fixes: [.replace(order.value.span, with: "\"v1\"", "use `v1`", applicability)])
        return
      }
      let edit =
        file.workflow.settings.map { JSONEdits.append(key: "executionOrder", value: "\"v1\"", to: $0) }
        ?? (root["settings"] == nil
          ? JSONEdits.append(key: "settings", value: "{ \"executionOrder\": \"v1\" }", to: root) : nil)
      context.report(
        Self.self, message, at: root.member("settings")?.key.span ?? file.workflow.name?.span ?? root.span.startPoint,
        "expected `v1`", fixes: edit.map { [Fix("set `v1`", applicability, [$0])] } ?? [])
    }
  }
}
