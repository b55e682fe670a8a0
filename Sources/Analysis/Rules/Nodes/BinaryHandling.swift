import Lexer
import Parser

/// Binary data that is dropped or not decoded.
package enum BinaryHandling: Rule {
  package static let metadata = RuleMetadata(
    id: "binary-handling", row: 541, group: .nodes, level: .note,
    aliases: ["NN:binary-needs-decode-before-upload"],
    summary: "Binary data that is dropped or not decoded",
    why: "the node before gives no file, and this one fails: it expects one",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Sum", "type": "n8n-nodes-base.aggregate", "typeVersion": 1, "position": [200, 0], "parameters": { "aggregate": "aggregateAllItemData" } },
            { "name": ↓"Read", "type": "n8n-nodes-base.extractFromFile", "typeVersion": 1, "position": [400, 0], "parameters": { "operation": "pdf" } }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Sum", "type": "main", "index": 0 }]] },
            "Sum": { "main": [[{ "node": "Read", "type": "main", "index": 0 }]] }
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
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Sum", "type": "n8n-nodes-base.aggregate", "typeVersion": 1, "position": [200, 0], "parameters": { "aggregate": "aggregateAllItemData", "options": { "includeBinaries": true } } },
            { "name": "Read", "type": "n8n-nodes-base.extractFromFile", "typeVersion": 1, "position": [400, 0], "parameters": { "operation": "pdf" } }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Sum", "type": "main", "index": 0 }]] },
            "Sum": { "main": [[{ "node": "Read", "type": "main", "index": 0 }]] }
          },
          "settings": { "executionOrder": "v1" }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      for (index, node) in file.workflow.nodes.enumerated() where !node.disabled && takesFile(node) {
        let sources = file.graph.incoming[index].map { file.graph.edges[$0] }.filter { $0.type == "main" }
        guard let edge = sources.first, sources.allSatisfy({ $0.from == edge.from }), !file.graph.isDisabled[edge.from]
        else {
          continue
        }
        let source = file.workflow.nodes[edge.from]
        guard dropsFiles(source) else { continue }
        context.report(
          Self.self, "`\(node.name?.value ?? "")` needs a file, and `\(source.name?.value ?? "")` passes none on",
          at: node.nameSpan, "expects a file", also: [Label(source.nameSpan, "drops files")], node: node,
          help: "take the file from an earlier node, or let this one keep files")
      }
    }
  }

  private static func takesFile(_ node: Node) -> Bool {
    switch node.type?.value {
    case "n8n-nodes-base.extractFromFile", "n8n-nodes-base.readPDF": true
    case "n8n-nodes-base.spreadsheetFile":
      node.parameters?["operation"] == nil || node.literal("operation") == "fromFile"
    case "n8n-nodes-base.moveBinaryData": node.parameters?["mode"] == nil || node.literal("mode") == "binaryToJson"
    default: false
    }
  }

  /// Nodes whose items never hold the files of those that came in.
  private static func dropsFiles(_ node: Node) -> Bool {
    switch node.type?.value {
    case "n8n-nodes-base.aggregate":
      let keeps = node.parameters?.at("options", "includeBinaries")
      return keeps == nil || keeps?.bool == false
    case "n8n-nodes-base.summarize", "n8n-nodes-base.extractFromFile", "n8n-nodes-base.readPDF": return true
    default: return false
    }
  }
}
