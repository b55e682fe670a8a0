import Lexer
import Parser

/// Code that stands in several nodes.
package enum DuplicateCode: Rule {
  package static let metadata = RuleMetadata(
    id: "duplicate-code", row: 913, group: .style, level: .note,
    summary: "Code that stands in several nodes",
    why: "a fault that is mended in one place stays in the others",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Asked", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "httpMethod": "POST", "path": "in" }, "webhookId": "asked" },
            { "name": "A", "type": "n8n-nodes-base.code", "typeVersion": 2, "position": [200, 0], "parameters": { "jsCode": "const rows = $input.all().map((item) => item.json);\nconst open = rows.filter((row) => row.status === 'open');\nconst total = open.reduce((sum, row) => sum + Number(row.total), 0);\nconst names = open.map((row) => row.customer).sort();\nreturn [{ json: { total, names, count: open.length } }];" } },
            { "name": "B", "type": "n8n-nodes-base.code", "typeVersion": 2, "position": [400, 0], "parameters": { "jsCode": ↓"const rows = $input.all().map((item) => item.json);\nconst open = rows.filter((row) => row.status === 'open');\nconst total = open.reduce((sum, row) => sum + Number(row.total), 0);\nconst names = open.map((row) => row.customer).sort();\nreturn [{ json: { total, names, count: open.length } }];" } }
          ],
          "connections": {
            "Asked": { "main": [[{ "node": "A", "type": "main", "index": 0 }]] },
            "A": { "main": [[{ "node": "B", "type": "main", "index": 0 }]] }
          },
          "settings": { "executionOrder": "v1" }
        }
        """#,
        with: [
          (
            "codika.yaml",
            #"""
            codika: 1
            title: Example
            description: Shows a rule.
            workflows:
              main:
                workflowName: Main
                triggers:
                  - http: { path: main }
            """#
          )
        ]),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Asked", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "httpMethod": "POST", "path": "in" }, "webhookId": "asked" },
            { "name": "A", "type": "n8n-nodes-base.code", "typeVersion": 2, "position": [200, 0], "parameters": { "jsCode": "const rows = $input.all().map((item) => item.json);\nconst open = rows.filter((row) => row.status === 'open');\nconst total = open.reduce((sum, row) => sum + Number(row.total), 0);\nconst names = open.map((row) => row.customer).sort();\nreturn [{ json: { total, names, count: open.length } }];" } },
            { "name": "B", "type": "n8n-nodes-base.code", "typeVersion": 2, "position": [400, 0], "parameters": { "jsCode": "const rows = $input.all().map((item) => item.json);\nconst done = rows.filter((row) => row.status === 'done');\nconst total = done.reduce((sum, row) => sum + Number(row.total), 0);\nconst names = done.map((row) => row.customer).sort();\nreturn [{ json: { total, names, count: done.length } }];" } }
          ],
          "connections": {
            "Asked": { "main": [[{ "node": "A", "type": "main", "index": 0 }]] },
            "A": { "main": [[{ "node": "B", "type": "main", "index": 0 }]] }
          },
          "settings": { "executionOrder": "v1" }
        }
        """#,
        with: [
          (
            "codika.yaml",
            #"""
            codika: 1
            title: Example
            description: Shows a rule.
            workflows:
              main:
                workflowName: Main
                triggers:
                  - http: { path: main }
            """#
          )
        ]),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onProject { project, context in
      guard project.useCase != nil else { return }
      var first: [String: (file: WorkflowFile, node: Node, value: Value)] = [:]
      for file in project.workflows {
        for node in file.workflow.nodes where !node.disabled {
          for code in NodeCode.all(of: node) {
            guard let text = code.value.string, text.utf8.count >= leastBytes,
              text.utf8.count(where: { $0 == 0x0A }) >= leastLines - 1
            else { continue }
            guard let earlier = first[text] else {
              first[text] = (file, node, code.value)
              continue
            }
            context.workflow = file
            context.report(
              Self.self, "`\(node.name?.value ?? "")` runs the code of `\(earlier.node.name?.value ?? "")`",
              at: code.value.span.startPoint, "the same text",
              also: [Label(earlier.value.span.startPoint, "stands here, too")], node: node,
              help: "move it into a sub-workflow that both call")
          }
        }
      }
      context.workflow = nil
    }
  }

  /// Shorter pieces are alike by chance.
  private static let leastLines = 5
  private static let leastBytes = 200
}
