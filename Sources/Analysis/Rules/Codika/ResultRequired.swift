import Lexer
import Parser

/// Path that ends without a result.
package enum ResultRequired: Rule {
  package static let metadata = RuleMetadata(
    id: "result-required", row: 804, group: .codika, level: .error, fix: .sometimes(.suggested),
    aliases: ["CODIKA-SUBMIT"],
    summary: "Path that ends without a result",
    why: "the run ends and the platform waits for it until the execution times out as failed",
    examples: [
      .bad(
        "workflows/main.json",
        CodikaExamples.workflow(
          [
            CodikaExamples.webhook, CodikaExamples.initialize,
            CodikaExamples.node("Fine?", "n8n-nodes-base.if", "2.2", "{}"), CodikaExamples.submit,
          ],
          [("Asked", 0, "Codika Init"), ("Codika Init", 0, "Fine?"), ("Fine?", 0, "Submit result")]
        )
        .marked(at: #""Fine?", "type""#),
        fixed: #"""
          {
            "name": "Main",
            "nodes": [
              { "name": "Asked", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "webhookId": "asked", "parameters": { "httpMethod": "POST", "path": "{{PROCDATA_PROCESS_ID_ATADCORP}}/{{USERDATA_PROCESS_INSTANCE_UID_ATADRESU}}/main", "responseMode": "lastNode" } },
              { "name": "Codika Init", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [220, 0], "parameters": { "resource": "initializeExecution", "operation": "initWorkflow", "memberSecret": "{{MEMSECRT_EXECUTION_AUTH_TRCESMEM}}", "organizationId": "{{USERDATA_ORGANIZATION_ID_ATADRESU}}", "userId": "{{USERDATA_USER_ID_ATADRESU}}", "processInstanceId": "{{USERDATA_PROCESS_INSTANCE_UID_ATADRESU}}", "workflowId": "main", "triggerType": "http" } },
              { "name": "Fine?", "type": "n8n-nodes-base.if", "typeVersion": 2.2, "position": [440, 0], "parameters": {} },
              { "name": "Submit result", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [660, 0], "parameters": { "resource": "workflowOutputs", "operation": "submitResult", "resultData": "={{ $json }}" } },
              {
                "parameters": {
                  "resource": "workflowOutputs",
                  "operation": "submitResult",
                  "resultData": "{}"
                },
                "id": "752aec74-71f6-5b81-abb0-abefd32b339c",
                "name": "Submit result1",
                "type": "n8n-nodes-codika.codika",
                "typeVersion": 1,
                "position": [
                  660,
                  160
                ]
              }
            ],
            "connections": {
              "Asked": { "main": [[{ "node": "Codika Init", "type": "main", "index": 0 }]] },
              "Codika Init": { "main": [[{ "node": "Fine?", "type": "main", "index": 0 }]] },
              "Fine?": { "main": [[{ "node": "Submit result", "type": "main", "index": 0 }], [{ "node": "Submit result1", "type": "main", "index": 0 }]] }
            },
            "settings": { "executionOrder": "v1" }
          }

          """#),
      .good(
        "workflows/main.json",
        CodikaExamples.workflow(
          [
            CodikaExamples.webhook, CodikaExamples.initialize,
            CodikaExamples.node("Fine?", "n8n-nodes-base.if", "2.2", "{}"), CodikaExamples.submit,
            CodikaExamples.report,
          ],
          [
            ("Asked", 0, "Codika Init"), ("Codika Init", 0, "Fine?"), ("Fine?", 0, "Submit result"),
            ("Fine?", 1, "Report error"),
          ])),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      // A connection that leads nowhere may be the one that is missed here.
      guard let flow = CodikaFlow(file, in: context.project), !flow.inits.isEmpty, !file.graph.hasLooseEnds else {
        return
      }
      let paths = ResultPaths(flow, context.project)
      // Without any result every path is the same fault.
      guard paths.hasResult else {
        guard let first = flow.inits.first else { return }
        context.report(
          Self.self, "no path behind `\(flow.name(first))` ends with a result", at: flow.nodes[first].nameSpan,
          "begins an execution", node: flow.nodes[first], help: "end each path with Submit Result or Report Error")
        return
      }
      for (number, dead) in paths.deadEnds().enumerated() {
        let node = flow.nodes[dead.node]
        let end = dead.end.map { flow.nodes[$0] }
        let label = end.map { [Label($0.nameSpan, "the path ends here")] } ?? []
        let name = node.name?.value ?? ""
        let what =
          dead.slot.map { "output \(NodeRoles.slotName(node, $0)) of `\(name)`" } ?? "the path behind `\(name)`"
        context.report(
          Self.self,
          end == nil && dead.slot == nil ? "the path ends at `\(name)` without a result" : "\(what) leads to no result",
          at: node.nameSpan, end == nil ? "nothing follows" : "",
          also: label + flow.inits.prefix(1).map { Label(flow.nodes[$0].nameSpan, "the execution begins here") },
          node: node, help: "end the path with Submit Result or Report Error",
          // Each one looks over the whole file, and they are applied one after the other anyway.
          fixes: number < mostFixes ? fix(dead, file, context.project).map { [$0] } ?? [] : [])
      }
    }
  }

  private static let mostFixes = 20

  /// Ends the path: a failure is reported, everything else is submitted as an empty result.
  private static func fix(_ dead: ResultPaths.DeadEnd, _ file: WorkflowFile, _ project: Project) -> Fix? {
    guard let slot = dead.slot else { return nil }
    let node = file.workflow.nodes[dead.node]
    let isFailure = node.onError?.value == "continueErrorOutput" && NodeRoles.naturalOutputCount(node) == slot
    let name = NodeFixes.freeName(isFailure ? "Report error" : "Submit result", in: file)
    let last = dead.end ?? dead.node
    let end = file.workflow.nodes[last]
    let added = NodeFixes.add(
      name, type: CodikaOperations.nodeType, version: 1, near: end,
      parameters: isFailure
        ? [("resource", "errorHandling"), ("operation", "reportError"), ("errorMessage", "={{ $json.error }}")]
        : [("resource", "workflowOutputs"), ("operation", "submitResult"), ("resultData", "{}")],
      to: file, project)
    let link = NodeFixes.connect(last, dead.end == nil ? slot : 0, to: name, in: file)
    guard let added, let link else { return nil }
    return Fix(isFailure ? "report the error" : "submit an empty result", .suggested, [added, link])
  }
}
