import Lexer
import Parser

/// Read that ends the run when it finds nothing.
package enum AlwaysOutputData: Rule {
  package static let metadata = RuleMetadata(
    id: "always-output-data", row: 516, group: .nodes, level: .warning, fix: .always(.suggested),
    aliases: ["DB-ALWAYS-OUTPUT"],
    summary: "Read that ends the run when it finds nothing",
    why: "without a row nothing behind the node runs, so that no result is ever sent",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Asked", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "httpMethod": "POST", "path": "in" }, "webhookId": "asked" },
            { "name": "Init", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [200, 0], "parameters": { "resource": "initializeExecution", "operation": "initWorkflow" } },
            {
              "name": ↓"Rows",
              "type": "n8n-nodes-base.postgres",
              "typeVersion": 2.6,
              "position": [400, 0],
              "parameters": { "operation": "select" }
            },
            { "name": "Submit", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [600, 0], "parameters": { "resource": "workflowOutputs", "operation": "submitResult", "resultData": "={{ $json }}" } }
          ],
          "connections": {
            "Asked": { "main": [[{ "node": "Init", "type": "main", "index": 0 }]] },
            "Init": { "main": [[{ "node": "Rows", "type": "main", "index": 0 }]] },
            "Rows": { "main": [[{ "node": "Submit", "type": "main", "index": 0 }]] }
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
              {
                "name": "Rows",
                "type": "n8n-nodes-base.postgres",
                "typeVersion": 2.6,
                "alwaysOutputData": true,
                "position": [400, 0],
                "parameters": { "operation": "select" }
              },
              { "name": "Submit", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [600, 0], "parameters": { "resource": "workflowOutputs", "operation": "submitResult", "resultData": "={{ $json }}" } }
            ],
            "connections": {
              "Asked": { "main": [[{ "node": "Init", "type": "main", "index": 0 }]] },
              "Init": { "main": [[{ "node": "Rows", "type": "main", "index": 0 }]] },
              "Rows": { "main": [[{ "node": "Submit", "type": "main", "index": 0 }]] }
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
            { "name": "Rows", "type": "n8n-nodes-base.postgres", "typeVersion": 2.6, "position": [400, 0], "parameters": { "operation": "select" }, "alwaysOutputData": true },
            { "name": "Submit", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [600, 0], "parameters": { "resource": "workflowOutputs", "operation": "submitResult", "resultData": "={{ $json }}" } }
          ],
          "connections": {
            "Asked": { "main": [[{ "node": "Init", "type": "main", "index": 0 }]] },
            "Init": { "main": [[{ "node": "Rows", "type": "main", "index": 0 }]] },
            "Rows": { "main": [[{ "node": "Submit", "type": "main", "index": 0 }]] }
          },
          "settings": { "executionOrder": "v1" }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      guard let flow = CodikaFlow(file, in: context.project), !flow.inits.isEmpty, !flow.results.isEmpty else { return }
      let behind = flow.reached(from: flow.inits)
      let leads = flow.leading(to: flow.results)
      var looks = 0
      for (index, node) in file.workflow.nodes.enumerated() where behind[index] && leads[index] && !node.disabled {
        guard node.value["alwaysOutputData"].map({ $0.bool == false }) ?? true, context.effects[index] == .read,
          mayFindNothing(node)
        else { continue }
        // Each look walks the workflow: of hundreds of reads the first ones are told.
        looks += 1
        guard looks <= mostLooks else { return }
        // Where a result is sent on another way, too, the run does not end without one.
        let elsewhere = flow.reached(from: flow.inits) { $0 == index }
        let ahead = flow.reached(from: [index])
        guard !flow.results.contains(where: { ahead[$0] && elsewhere[$0] }), !ahead[index] else { continue }
        let sibling = node.value.member("typeVersion") ?? node.value.member("type")
        context.report(
          Self.self, "`\(node.name?.value ?? "")` ends the run without a result where it finds nothing",
          at: node.nameSpan,
          "no item, no next node", node: node,
          fixes: sibling.map {
            [
              Fix(
                "always give an item", .suggested, [JSONEdits.insert(key: "alwaysOutputData", value: "true", after: $0)]
              )
            ]
          } ?? [])
      }
    }
  }

  private static let mostLooks = 200

  /// Reads of lists: of records, rows and messages. What is asked for by its id is there, or an error.
  private static func mayFindNothing(_ node: Node) -> Bool {
    guard let operation = NodeOperations.operation(of: node)?.operation else { return false }
    return ["select", "executeQuery", "getAll", "getMany", "search", "find", "read", "list"].contains(operation)
  }
}
