import Lexer
import Parser

/// A workflow that can only be called, and that no workflow of the use case calls.
package enum UnusedWorkflow: Rule {
  package static let metadata = RuleMetadata(
    id: "unused-workflow", row: 439, group: .useCase, level: .warning,
    summary: "No workflow calls a sub-workflow",
    why: "it is deployed with every installation and never runs",
    examples: [
      .bad(
        "codika.yaml",
        """
        codika: 1
        title: Unused
        description: One workflow too many.
        workflows:
          helper:
            workflowName: Helper
            triggers: [subworkflow]
        """, with: [("workflows/helper.json", helper)]),
      .good(
        "codika.yaml",
        """
        codika: 1
        title: Used
        description: The helper is called.
        workflows:
          helper:
            workflowName: Helper
            triggers: [subworkflow]
          main:
            workflowName: Main
            triggers:
              - http: { path: main }
        """, with: [("workflows/helper.json", helper), ("workflows/main.json", caller)]),
    ])

  private static let helper = #"""
    {
      "name": "Helper",
      "nodes": [
        { "name": "When called", "type": "n8n-nodes-base.executeWorkflowTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} }
      ],
      "connections": {}
    }
    """#
  private static let caller = #"""
    {
      "name": "Main",
      "nodes": [
        { "name": "Webhook", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": "main" } },
        { "name": "Call", "type": "n8n-nodes-base.executeWorkflow", "typeVersion": 1.2, "position": [200, 0], "parameters": { "workflowId": { "__rl": true, "mode": "id", "value": "{{SUBWKFL_helper_LFKWBUS}}" } } }
      ],
      "connections": { "Webhook": { "main": [[{ "node": "Call", "type": "main", "index": 0 }]] } }
    }
    """#

  package static func install(_ hooks: inout Hooks) {
    hooks.onUseCase { useCase, context in
      // A file that could not be read may hold the call.
      guard UseCaseFacts.allWorkflowsAreRead(context.project) else { return }
      let called = Set(context.project.calls.calls.map(\.callee))
      for entry in useCase.workflows
      where !entry.triggers.isEmpty && !called.contains(entry.key.value)
        && entry.triggers.allSatisfy({ $0.kind.value.name == "subworkflow" })
      {
        context.report(
          Self.self, "no workflow calls the sub-workflow `\(entry.key.value)`", at: entry.key.span,
          help: "remove it, or call it with `{{SUBWKFL_\(entry.key.value)_LFKWBUS}}`")
      }
    }
  }
}
