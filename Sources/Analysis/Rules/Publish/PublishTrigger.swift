import Lexer
import Parser

/// n8n publishes a workflow only with a trigger, and takes some nodes for one that can start nothing.
package enum PublishTrigger: Rule {
  package static let metadata = RuleMetadata(
    id: "publish-trigger", group: .publish, level: .error, levelInN8n: .warning,
    summary: "Workflow without a trigger that n8n can publish",
    why: "n8n refuses to publish a workflow that has no enabled trigger; a manual trigger does not count",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          ↓"nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Wait", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} }
          ],
          "connections": { "Start": { "main": [[{ "node": "Wait", "type": "main", "index": 0 }]] } }
        }
        """#, title: "a manual trigger alone"),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.executeWorkflowTrigger", "typeVersion": 1.1, "position": [0, 0], "parameters": { "inputSource": "passthrough" } },
            { "name": "Wait", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} }
          ],
          "connections": { "Start": { "main": [[{ "node": "Wait", "type": "main", "index": 0 }]] } }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      guard let nodes = file.workflow.root?.member("nodes") else { return }
      guard !startsAtOnce(file, &context) else { return }
      let candidates = Candidates(file.workflow, in: context.project.release)
      guard !candidates.mayStart, !candidates.isCalledOnly else { return }
      if candidates.asleep.count == 1, candidates.pretenders.isEmpty, let only = candidates.asleep.first {
        context.report(
          Self.self, "the only trigger that n8n could publish, `\(only.name?.value ?? "")`, is disabled",
          at: only.nameSpan, "disabled", node: only, help: "enable it, or add another trigger")
        return
      }
      let labels =
        candidates.manual.map { Label($0.nameSpan, "starts test runs only") }
        + candidates.asleep.map { Label($0.nameSpan, "disabled") }
      guard let pretender = candidates.pretenders.first else {
        context.report(
          Self.self, "workflow has no trigger that n8n can publish", at: nodes.key.span, also: labels,
          help: "add a trigger such as Webhook, Schedule Trigger or Execute Workflow Trigger")
        return
      }
      // n8n counts it, and publishes the workflow; the fault is the silence that follows.
      context.report(
        Self.self, "nothing can start the workflow: `\(pretender.name?.value ?? "")` only counts as a trigger",
        at: pretender.nameSpan, "waits for answers in an execution that runs", also: labels, node: pretender,
        severity: .warning,
        why: "n8n publishes the workflow, because the node can wait for an answer; but no event begins an execution",
        help: "add a trigger such as Webhook, Schedule Trigger or Execute Workflow Trigger")
    }
  }

  /// True of nearly all workflows: something that may begin an execution is a trigger that counts.
  private static func startsAtOnce(_ file: WorkflowFile, _ context: inout RuleContext) -> Bool {
    file.graph.entries.contains { entry in
      guard let type = context.types[entry], type.isTrigger else { return false }
      return type.startsWorkflow(version: type.version(of: file.workflow.nodes[entry]))
    }
  }

  /// The nodes that matter for whether a workflow can be published.
  private struct Candidates {
    /// An enabled trigger that n8n counts, or a node of a type that nobody knows and that may be one.
    private(set) var mayStart = false
    /// Counted by n8n 2, although they begin nothing.
    private(set) var pretenders: [Node] = []
    private(set) var manual: [Node] = []
    private(set) var asleep: [Node] = []
    /// n8n 1 runs called workflows and error workflows without activating them.
    private(set) var isCalledOnly = false

    init(_ workflow: Workflow, in release: N8nRelease) {
      for node in workflow.nodes {
        guard let name = node.type?.value else { continue }
        guard let type = NodeCatalog.type(name, in: release) else {
          // What n8n does not know is refused for that reason.
          if !node.disabled, name.hasSuffix("Trigger"), NodeCatalog.standing(ofPackageOf: name) != .listed {
            mayStart = true
          }
          continue
        }
        let starts = type.startsWorkflow(version: type.version(of: node))
        if node.disabled {
          if starts, type.isTrigger { asleep.append(node) }
        } else if starts {
          if type.isTrigger { mayStart = true } else { pretenders.append(node) }
        } else if type.isTrigger {
          if release == .v1, NodeRoles.isSubWorkflowTrigger(node) || name == "n8n-nodes-base.errorTrigger" {
            isCalledOnly = true
          } else {
            manual.append(node)
          }
        }
      }
    }
  }
}
