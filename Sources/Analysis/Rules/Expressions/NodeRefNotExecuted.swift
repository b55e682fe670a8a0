import Lexer
import Parser

/// A reference to a node that has not run when it is evaluated.
package enum NodeRefNotExecuted: Rule {
  package static let metadata = RuleMetadata(
    id: "node-ref-not-executed", row: 704, group: .expressions, level: .error,
    summary: "Reference to a node that has not run",
    why: "n8n stops with \"Node hasn't been executed\" as soon as it evaluates this",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Keep total", "type": "n8n-nodes-base.code", "typeVersion": 2, "position": [200, 0], "parameters": { "jsCode": "return $('↓Later').all();" } },
            { "name": "Later", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [400, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Keep total", "type": "main", "index": 0 }]] },
            "Keep total": { "main": [[{ "node": "Later", "type": "main", "index": 0 }]] }
          }
        }
        """#),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "By hand", "type": "n8n-nodes-base.code", "typeVersion": 2, "position": [200, 0], "parameters": { "jsCode": "return $('Start').all();" } }
          ],
          "connections": { "Start": { "main": [[{ "node": "By hand", "type": "main", "index": 0 }]] } }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onExpressions { expressions, context in
      guard let file = context.workflow else { return }
      let uses = expressions.uses.filter {
        $0.reference.nodeName != nil && !file.workflow.nodes[$0.node].disabled
      }
      guard !uses.isEmpty else { return }
      var reach = ReferenceReach(file)
      var found: [ReferenceReach.Verdict: [WorkflowExpressions.Use]] = [:]
      for use in uses { found[reach.verdict(of: use.reference, in: use.node), default: []].append(use) }
      for verdict in [ReferenceReach.Verdict.never, .noAncestor, .sometimes] {
        for uses in NamedUses.grouped(found[verdict] ?? []) { report(verdict, uses, file, &context) }
      }
    }
  }

  private static func report(
    _ verdict: ReferenceReach.Verdict, _ uses: NamedUses, _ file: WorkflowFile, _ context: inout RuleContext
  ) {
    let node = file.workflow.nodes[uses.node]
    let user = node.name?.value ?? ""
    let labels = uses.labels("here too")
    switch verdict {
    case .fine: return
    case .never:
      context.report(
        Self.self, "node `\(uses.name)` has not run when `\(user)` asks for it", at: uses.first, also: labels,
        node: node, help: "connect it before `\(user)`, or read another node")
    case .noAncestor:
      context.report(
        Self.self, "node `\(uses.name)` is not before `\(user)`", at: uses.first, "no path leads from it to here",
        also: labels, node: node,
        why: "`.item` and `$node` look for the item that this one was made from, and stop if no path leads to it",
        help: "read it with `.first()` or `.all()` if the branch of `\(uses.name)` runs first")
    case .sometimes:
      context.report(
        Self.self, "node `\(uses.name)` does not run on every path to `\(user)`", at: uses.first, "may not have run",
        also: labels, node: node, severity: .warning,
        why: "on the other paths n8n stops with \"Node hasn't been executed\"",
        help: "ask `$('\(uses.name)').isExecuted` first")
    }
  }
}
