import Lexer
import Parser

/// n8n refuses a workflow in which two nodes have one name: connections and expressions address nodes by name.
package enum DuplicateNodeName: Rule {
  package static let metadata = RuleMetadata(
    id: "duplicate-node-name", row: 301, group: .graph, level: .error, fix: .always(.suggested),
    aliases: ["LZ:BP-04"],
    summary: "Two nodes of a workflow have the same name",
    why: "connections and expressions find nodes by name; n8n refuses to save a workflow in which a name is ambiguous",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Wait", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} },
            { "name": "Wait", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [400, 0], "parameters": {} }
          ],
          "connections": { "Start": { "main": [[{ "node": "Wait", "type": "main", "index": 0 }]] } }
        }
        """#,
        fixed: #"""
          {
            "name": "Main",
            "nodes": [
              { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
              { "name": "Wait", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} },
              { "name": "Wait1", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [400, 0], "parameters": {} }
            ],
            "connections": { "Start": { "main": [[{ "node": "Wait", "type": "main", "index": 0 }]] } }
          }
          """#),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "start", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} }
          ],
          "connections": { "Start": { "main": [[{ "node": "start", "type": "main", "index": 0 }]] } }
        }
        """#),
    ],
    isSuppressible: false)

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      guard file.graph.hasDuplicateNames else { return }
      var taken = Set(file.workflow.nodes.compactMap { $0.name?.value })
      var first: [String: SourceSpan] = [:]
      for node in file.workflow.nodes {
        guard let name = node.name else { continue }
        guard let earlier = first[name.value] else {
          first[name.value] = name.span
          continue
        }
        let free = freeName(name.value, taken)
        taken.insert(free)
        context.report(
          Self.self, "two nodes are called `\(name.value)`", at: name.span, "second node of this name",
          also: [Label(earlier, "first one")], node: node,
          fixes: [
            .replace(
              name.span, with: "\"\(JSONStrings.escape(free))\"", "rename the second node to `\(free)`", .suggested)
          ])
      }
    }
  }

  /// n8n's own way of naming copies: the next free number behind the name.
  private static func freeName(_ name: String, _ taken: Set<String>) -> String {
    var number = 1
    while taken.contains("\(name)\(number)") { number += 1 }
    return "\(name)\(number)"
  }
}
