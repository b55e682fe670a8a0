import Lexer
import Parser

/// Declared triggers and trigger nodes that do not pair up.
package enum TriggerNodeMismatch: Rule {
  package static let metadata = RuleMetadata(
    id: "trigger-node-mismatch", row: 415, group: .useCase, level: .error,
    aliases: ["TRIGGER-TYPE-CONSISTENCY"],
    summary: "Declared triggers and trigger nodes that do not pair up",
    why: "what the platform starts and what n8n waits for differ: the workflow never runs that way",
    examples: [
      .bad(
        "codika.yaml",
        #"""
        codika: 1
        title: Example
        description: Shows a rule.
        workflows:
          main:
            workflowName: Main
            triggers:
              - ↓http: { path: main }
        """#,
        with: [("workflows/main.json", scheduled)]),
      .good(
        "codika.yaml",
        #"""
        codika: 1
        title: Example
        description: Shows a rule.
        workflows:
          main:
            workflowName: Main
            triggers:
              - schedule: { cronExpression: "0 0 * * *", timezone: Europe/Brussels }
        """#,
        with: [("workflows/main.json", scheduled)]),
    ])

  private static let scheduled = #"""
    {
      "name": "Main",
      "nodes": [
        { "name": "Every day", "type": "n8n-nodes-base.scheduleTrigger", "typeVersion": 1.2, "position": [0, 0], "parameters": {} }
      ],
      "connections": {}
    }
    """#

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      guard let declared = DeclaredTriggers(file, in: context.project) else { return }
      let nodes = TriggerNodes(file)
      // A workflow without a trigger has a graver fault.
      guard !file.graph.entries.isEmpty else { return }
      let missing = declared.entry.triggers.filter { !nodes.hasNode(for: $0) && !arrivesAtWebhook($0, nodes) }
      for trigger in missing { report(trigger, nodes, declared.entry, file, &context) }
      // What is there in place of a missing one is the same cause.
      if missing.isEmpty { reportUndeclared(nodes, declared.entry, &context) }
    }
  }

  /// Services without a trigger node of their own call a webhook.
  private static func arrivesAtWebhook(_ trigger: UseCase.Trigger, _ nodes: TriggerNodes) -> Bool {
    if case .serviceEvent = trigger.kind.value { !nodes.webhooks.isEmpty } else { false }
  }

  private static func report(
    _ trigger: UseCase.Trigger, _ nodes: TriggerNodes, _ entry: UseCase.WorkflowEntry, _ file: WorkflowFile,
    _ context: inout RuleContext
  ) {
    let kind = trigger.kind.value.name
    let disabled = file.workflow.nodes.first {
      $0.disabled && TriggerNodes.kind(of: $0) == kind && NodeRoles.mayBeTrigger($0)
    }
    let declared = Set(entry.triggers.map(\.kind.value.name))
    let others = nodes.all.compactMap { node in TriggerNodes.kind(of: node).map { (node, $0) } }
      .filter { !declared.contains($0.1) }
    context.report(
      Self.self, "declared `\(kind)` trigger has no \(noun(kind)) in workflow `\(file.key)`", at: trigger.kind.span,
      "expected \(article(kind))",
      also: disabled.map { [Label($0.nameSpan, "disabled")] }
        ?? others.prefix(3).map { Label($0.0.nameSpan, "would be `\($0.1)`") },
      help: disabled == nil ? nil : "enable the node, or remove the trigger")
  }

  private static func reportUndeclared(
    _ nodes: TriggerNodes, _ entry: UseCase.WorkflowEntry, _ context: inout RuleContext
  ) {
    let declared = Set(entry.triggers.map(\.kind.value.name))
    // Webhooks have a rule of their own.
    for (kind, found) in [
      ("schedule", nodes.schedules), ("subworkflow", nodes.subworkflows), ("service_event", nodes.services),
    ] where !declared.contains(kind) {
      for node in found {
        context.report(
          Self.self, "no trigger of `\(entry.key.value)` declares node `\(node.name?.value ?? "")`", at: node.nameSpan,
          "starts the workflow", also: [Label(entry.triggersSpan ?? entry.key.span, "lacks `\(kind)`")], node: node,
          severity: .warning, why: "n8n starts the workflow in a way that the platform neither shows nor counts")
      }
    }
  }

  private static func noun(_ kind: String) -> String {
    switch kind {
    case "http": "webhook"
    case "schedule": "schedule node"
    case "subworkflow": "Execute Workflow Trigger"
    default: "trigger node of a service"
    }
  }

  private static func article(_ kind: String) -> String {
    (kind == "subworkflow" ? "an " : "a ") + noun(kind)
  }
}
