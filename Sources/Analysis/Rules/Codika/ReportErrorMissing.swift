import Lexer
import Parser

/// Error output behind Init that reports no error.
package enum ReportErrorMissing: Rule {
  package static let metadata = RuleMetadata(
    id: "report-error-missing", row: 818, group: .codika, level: .note,
    summary: "Error output behind Init that reports no error",
    why: "the failure is told to the platform as a success",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Asked", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "httpMethod": "POST", "path": "in" }, "webhookId": "asked" },
            { "name": "Init", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [200, 0], "parameters": { "resource": "initializeExecution", "operation": "initWorkflow" } },
            { "name": ↓"Get", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [400, 0], "parameters": { "url": "https://acme.test" }, "onError": "continueErrorOutput" },
            { "name": "Submit", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [600, 0], "parameters": { "resource": "workflowOutputs", "operation": "submitResult", "resultData": "={{ $json }}" } }
          ],
          "connections": {
            "Asked": { "main": [[{ "node": "Init", "type": "main", "index": 0 }]] },
            "Init": { "main": [[{ "node": "Get", "type": "main", "index": 0 }]] },
            "Get": { "main": [[{ "node": "Submit", "type": "main", "index": 0 }], [{ "node": "Submit", "type": "main", "index": 0 }]] }
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
            { "name": "Get", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [400, 0], "parameters": { "url": "https://acme.test" }, "onError": "continueErrorOutput" },
            { "name": "Submit", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [600, 0], "parameters": { "resource": "workflowOutputs", "operation": "submitResult", "resultData": "={{ $json }}" } },
            { "name": "Report", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [800, 0], "parameters": { "resource": "errorHandling", "operation": "reportError", "errorMessage": "=failed" } }
          ],
          "connections": {
            "Asked": { "main": [[{ "node": "Init", "type": "main", "index": 0 }]] },
            "Init": { "main": [[{ "node": "Get", "type": "main", "index": 0 }]] },
            "Get": { "main": [[{ "node": "Submit", "type": "main", "index": 0 }], [{ "node": "Report", "type": "main", "index": 0 }]] }
          },
          "settings": { "executionOrder": "v1" }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      guard let flow = CodikaFlow(file, in: context.project), !flow.inits.isEmpty, flow.uncertain.isEmpty else {
        return
      }
      let behind = flow.reached(from: flow.inits)
      for (index, node) in flow.nodes.enumerated() where behind[index] && !node.disabled {
        guard node.onError?.value == "continueErrorOutput", let slot = NodeRoles.naturalOutputCount(node) else {
          continue
        }
        let targets = flow.targets(of: index, slot)
        guard !targets.isEmpty else { continue }
        let ahead = flow.reached(from: targets)
        let results = flow.results.filter { ahead[$0] || targets.contains($0) }
        // Without any result another rule speaks.
        guard !results.isEmpty, results.allSatisfy({ flow.operations[$0]?.name == "submitResult" }) else { continue }
        context.report(
          Self.self, "a failure of `\(flow.name(index))` is sent as a result", at: node.nameSpan,
          "its error output leads there",
          also: results.prefix(1).map { Label(flow.nodes[$0].nameSpan, "submits a result") }, node: node,
          help: "end the error branch with Report Error")
      }
    }
  }
}
