import Lexer
import Parser

/// Sub-workflow call that leaves waiting to the default.
package enum SubworkflowWaitImplicit: Rule {
  package static let metadata = RuleMetadata(
    id: "subworkflow-wait-implicit", row: 520, group: .nodes, level: .note, fix: .always(.safe),
    aliases: ["EXEC-WORKFLOW-WAIT"],
    summary: "Sub-workflow call that leaves waiting to the default",
    why: "readers have to know the default to tell whether the result is there",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": ↓"Call",
          "type": "n8n-nodes-base.executeWorkflow",
          "typeVersion": 1.2,
          "position": [200, 0],
          "parameters": {
            "workflowId": { "__rl": true, "value": "abc", "mode": "id" },
            "options": {}
          }
        }
        """#,
        fixed: #"""
          {
            "name": "Call",
            "type": "n8n-nodes-base.executeWorkflow",
            "typeVersion": 1.2,
            "position": [200, 0],
            "parameters": {
              "workflowId": { "__rl": true, "value": "abc", "mode": "id" },
              "options": {
                "waitForSubWorkflow": true
              }
            }
          }
          """#),
      .good(
        "workflows/main.json",
        #"""
        { "name": "Call", "type": "n8n-nodes-base.executeWorkflow", "typeVersion": 1.2, "position": [200, 0], "parameters": { "workflowId": { "__rl": true, "value": "abc", "mode": "id" }, "options": { "waitForSubWorkflow": false } } }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode(ofType: "n8n-nodes-base.executeWorkflow") { node, context in
      // The first version did not always have the option.
      guard !node.disabled, (node.typeVersion?.value ?? 0) >= 1.1, let parameters = node.parameters,
        parameters["options"].map({ $0.isObject && $0["waitForSubWorkflow"] == nil }) ?? true
      else { return }
      let edit =
        parameters["options"].map { JSONEdits.append(key: "waitForSubWorkflow", value: "true", to: $0) }
        ?? JSONEdits.append(key: "options", value: "{ \"waitForSubWorkflow\": true }", to: parameters)
      context.report(
        Self.self, "`\(node.name?.value ?? "")` does not say whether it waits for the sub-workflow", at: node.nameSpan,
        "waits by default", fixes: [Fix("say that it waits", .safe, [edit])])
    }
  }
}
