import Lexer
import Parser

/// A workflow with no enabled trigger node never begins. A manual trigger counts; that nothing can be *published* with
/// one is another rule's matter.
package enum NoEnabledTrigger: Rule {
  package static let metadata = RuleMetadata(
    id: "no-enabled-trigger", row: 313, group: .graph, level: .error,
    aliases: ["N8:MISSING_TRIGGER", "N8:NO_NODES"],
    summary: "A workflow has no enabled trigger",
    why: "an execution begins at a trigger; without an enabled one no node of the workflow ever runs",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Wait", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} }
          ],
          "connections": {}
        }
        """#),
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "disabled": true, "parameters": {} },
            { "name": "Wait", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} }
          ],
          "connections": { "Start": { "main": [[{ "node": "Wait", "type": "main", "index": 0 }]] } }
        }
        """#, title: "the only trigger is disabled"),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Wait", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} }
          ],
          "connections": { "Start": { "main": [[{ "node": "Wait", "type": "main", "index": 0 }]] } }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      guard file.graph.entries.isEmpty, let root = file.workflow.root, let nodes = root.member("nodes") else { return }
      let asleep = file.workflow.nodes.filter { $0.disabled && NodeRoles.mayBeTrigger($0) }
      // The smallest thing to change: the one disabled trigger, else the list in which a trigger is missing.
      if let only = asleep.first, asleep.count == 1 {
        context.report(
          Self.self, "the only trigger, `\(only.name?.value ?? "")`, is disabled", at: only.nameSpan, node: only,
          help: "enable it, or add another trigger")
        return
      }
      context.report(
        Self.self,
        asleep.isEmpty ? "the workflow has no trigger" : "all \(asleep.count) triggers of the workflow are disabled",
        at: nodes.key.span, also: asleep.map { Label($0.nameSpan, "disabled") },
        help: "add a trigger node, such as Webhook, Schedule Trigger or Execute Workflow Trigger")
    }
  }
}
