import Lexer
import Parser

/// A call of a workflow that cannot be called.
package enum TargetNotSubworkflow: Rule {
  package static let metadata = RuleMetadata(
    id: "target-not-subworkflow", row: 440, group: .useCase, level: .error,
    summary: "A called workflow has no sub-workflow trigger",
    why: "n8n starts a called workflow at its Execute Workflow Trigger; without one the call fails",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Webhook", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": "main" } },
            { "name": "Call", "type": "n8n-nodes-base.executeWorkflow", "typeVersion": 1.2, "position": [200, 0], "parameters": { "workflowId": { "__rl": true, "mode": "id", "value": "{{SUBWKFL_report_LFKWBUS}}" } } }
          ],
          "connections": { "Webhook": { "main": [[{ "node": "Call", "type": "main", "index": 0 }]] } }
        }
        """#, with: [("codika.yaml", config), ("workflows/report.json", report)]),
      .good(
        "workflows/report.json", report, with: [("codika.yaml", config), ("workflows/main.json", report)]),
    ])

  private static let config = """
    codika: 1
    title: Report
    description: One workflow calls the other.
    workflows:
      main:
        workflowName: Main
        triggers:
          - http: { path: main }
      report:
        workflowName: Report
        triggers:
          - http: { path: report }
    """
  private static let report = #"""
    {
      "name": "Report",
      "nodes": [
        { "name": "Webhook", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": "report" } }
      ],
      "connections": {}
    }
    """#

  /// Types that start another workflow at its sub-workflow trigger.
  private static let callers: Set<String> = [
    "n8n-nodes-base.executeWorkflow", "@n8n/n8n-nodes-langchain.toolWorkflow",
    "@n8n/n8n-nodes-langchain.retrieverWorkflow",
  ]

  package static func install(_ hooks: inout Hooks) {
    hooks.onPlaceholder { placeholder, context in
      guard placeholder.prefix.value == ScopeName.subwkfl.rawValue, let key = placeholder.key,
        let type = context.node?.type?.value, callers.contains(type),
        let target = context.project.workflow(key.value), target.workflow.isReadable
      else { return }
      let triggers = target.workflow.nodes.filter(NodeRoles.isSubWorkflowTrigger)
      // n8n takes the first one, disabled or not; without one it falls back to a manual trigger.
      guard triggers.isEmpty else { return }
      context.report(
        Self.self, "workflow `\(key.value)` cannot be called: it has no Execute Workflow Trigger", at: key.span,
        also: target.workflow.name.map { [Label($0.span, "the called workflow")] } ?? [],
        help: "add an Execute Workflow Trigger to \(target.path)")
    }
  }
}
