import Lexer
import Parser

/// Merge that can keep the result from being sent.
package enum MergeBeforeResult: Rule {
  package static let metadata = RuleMetadata(
    id: "merge-before-result", row: 808, group: .codika, level: .error, fix: .sometimes(.suggested),
    aliases: ["MERGE-BEFORE-TERMINAL"],
    summary: "Merge that can keep the result from being sent",
    why: "the Merge never has both inputs, so nothing behind it runs and no result is sent",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Asked", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "httpMethod": "POST", "path": "in" }, "webhookId": "asked" },
            { "name": "Init", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [200, 0], "parameters": { "resource": "initializeExecution", "operation": "initWorkflow" } },
            { "name": "Fine?", "type": "n8n-nodes-base.if", "typeVersion": 1, "position": [400, 0], "parameters": {} },
            { "name": ↓"Choose", "type": "n8n-nodes-base.merge", "typeVersion": 3, "position": [600, 0], "parameters": { "mode": "chooseBranch" } },
            { "name": "Submit", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [800, 0], "parameters": { "resource": "workflowOutputs", "operation": "submitResult", "resultData": "={{ $json }}" } }
          ],
          "connections": {
            "Asked": { "main": [[{ "node": "Init", "type": "main", "index": 0 }]] },
            "Init": { "main": [[{ "node": "Fine?", "type": "main", "index": 0 }]] },
            "Fine?": { "main": [[{ "node": "Choose", "type": "main", "index": 0 }], [{ "node": "Choose", "type": "main", "index": 1 }]] },
            "Choose": { "main": [[{ "node": "Submit", "type": "main", "index": 0 }]] }
          },
          "settings": { "executionOrder": "v1" }
        }
        """#,
        fixed: #"""
          {
            "name": "Main",
            "nodes": [
              { "name": "Asked", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "httpMethod": "POST", "path": "in" }, "webhookId": "asked" },
              { "name": "Init", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [200, 0], "parameters": { "resource": "initializeExecution", "operation": "initWorkflow" } },
              { "name": "Fine?", "type": "n8n-nodes-base.if", "typeVersion": 1, "position": [400, 0], "parameters": {} },
              { "name": "Submit", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [800, 0], "parameters": { "resource": "workflowOutputs", "operation": "submitResult", "resultData": "={{ $json }}" } }
            ],
            "connections": {
              "Asked": { "main": [[{ "node": "Init", "type": "main", "index": 0 }]] },
              "Init": { "main": [[{ "node": "Fine?", "type": "main", "index": 0 }]] },
              "Fine?": { "main": [[{ "node": "Submit", "type": "main", "index": 0 }], [{ "node": "Submit", "type": "main", "index": 0 }]] }
            },
            "settings": { "executionOrder": "v1" }
          }
          """#),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Asked", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "httpMethod": "POST", "path": "in" }, "webhookId": "asked" },
            { "name": "Init", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [200, 0], "parameters": { "resource": "initializeExecution", "operation": "initWorkflow" } },
            { "name": "Fine?", "type": "n8n-nodes-base.if", "typeVersion": 1, "position": [400, 0], "parameters": {} },
            { "name": "Go on", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [600, 0], "parameters": {} },
            { "name": "Submit", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [800, 0], "parameters": { "resource": "workflowOutputs", "operation": "submitResult", "resultData": "={{ $json }}" } }
          ],
          "connections": {
            "Asked": { "main": [[{ "node": "Init", "type": "main", "index": 0 }]] },
            "Init": { "main": [[{ "node": "Fine?", "type": "main", "index": 0 }]] },
            "Fine?": { "main": [[{ "node": "Go on", "type": "main", "index": 0 }], [{ "node": "Go on", "type": "main", "index": 0 }]] },
            "Go on": { "main": [[{ "node": "Submit", "type": "main", "index": 0 }]] }
          },
          "settings": { "executionOrder": "v1" }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      guard let flow = CodikaFlow(file, in: context.project), !flow.results.isEmpty else { return }
      let starving = ExclusiveInputs.find(in: file)
      for found in starving {
        let behind = flow.reached(from: [found.merge])
        let around = flow.reached(from: file.graph.entries) { $0 == found.merge }
        guard let result = flow.results.first(where: { behind[$0] && !around[$0] }) else { continue }
        let merge = flow.nodes[found.merge]
        let branch = flow.nodes[found.branch]
        context.report(
          Self.self, "`\(flow.name(found.merge))` keeps `\(flow.name(result))` from running", at: merge.nameSpan,
          "its inputs exclude each other",
          also: [
            Label(branch.nameSpan, "an item takes one output only"), Label(flow.nodes[result].nameSpan, "the result"),
          ], node: merge, severity: found.isCertain ? nil : .warning,
          why: found.outcome == .neverRuns
            ? nil : "the Merge pairs nothing with something, so that no item comes out and no result is sent",
          help: "lead both branches into the next node without the Merge",
          fixes: fix(found.merge, file).map { [Fix("lead both branches past the Merge", .suggested, $0)] } ?? [])
      }
      for result in flow.results {
        for edge in file.graph.incoming[result].map({ file.graph.edges[$0] }) where edge.type == "main" {
          let merge = flow.nodes[edge.from]
          guard merge.type?.value == ExclusiveInputs.mergeType, !merge.disabled,
            !starving.contains(where: { $0.merge == edge.from }),
            file.graph.isReachable[edge.from]
          else { continue }
          context.report(
            Self.self, "`\(flow.name(result))` sends what a Merge gives", at: merge.nameSpan, node: merge,
            severity: .note,
            why: "where one branch gives nothing, the Merge gives only the other, or nothing at all",
            help: "look into it whether an item always comes out")
        }
      }
    }
  }

  /// Nil where more than one node follows, or where an expression names the Merge.
  private static func fix(_ merge: Int, _ file: WorkflowFile) -> [TextEdit]? {
    let node = file.workflow.nodes[merge]
    let outgoing = file.graph.outgoing[merge].map { file.graph.edges[$0] }
    let incoming = file.graph.incoming[merge].map { file.graph.edges[$0] }
    guard outgoing.count == 1, let next = outgoing.first, next.type == "main", let name = node.name?.value,
      let target = file.workflow.nodes[next.to].name?.value, !file.graph.hasDuplicateNames,
      !file.expressions.uses.contains(where: { $0.reference.nodeName?.text == name }),
      incoming.allSatisfy({ $0.type == "main" }), let entry = file.workflow.root?["connections"]?.member(name),
      Set(incoming.map { "\($0.from) \($0.output)" }).count == incoming.count
    else { return nil }
    let document = file.workflow.document
    return [JSONEdits.removeElement(node.value, in: document), JSONEdits.removeMember(entry, in: document)]
      + incoming.flatMap {
        NodeFixes.retarget(file.workflow.connections[$0.connection], to: target, input: next.input)
      }
  }
}
