import Lexer
import Parser

/// An answer that repeats the item of the webhook, headers and all.
package enum ResponseEcho: Rule {
  package static let metadata = RuleMetadata(
    id: "response-echo", row: 619, group: .security, level: .note,
    aliases: ["FS017"],
    summary: "A webhook sends back the whole request",
    why:
      "the answer shows the headers of the request, that of the authentication included, and whatever proxies added to them",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Hook", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": "run", "responseMode": "responseNode" } },
            { "name": ↓"Answer", "type": "n8n-nodes-base.respondToWebhook", "typeVersion": 1.1, "position": [200, 0], "parameters": { "respondWith": "allIncomingItems" } }
          ],
          "connections": { "Hook": { "main": [[{ "node": "Answer", "type": "main", "index": 0 }]] } }
        }
        """#),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Hook", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": "run", "responseMode": "responseNode" } },
            { "name": "Answer", "type": "n8n-nodes-base.respondToWebhook", "typeVersion": 1.1, "position": [200, 0], "parameters": { "respondWith": "json", "responseBody": "={{ $json.body.challenge }}" } }
          ],
          "connections": { "Hook": { "main": [[{ "node": "Answer", "type": "main", "index": 0 }]] } }
        }
        """#),

    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      for (index, node) in file.workflow.nodes.enumerated()
      where node.type?.value == "n8n-nodes-base.respondToWebhook" && !node.disabled {
        guard let value = echo(node.parameters), comesFromWebhook(index, file) else { continue }
        context.report(
          Self.self, "node `\(node.name?.value ?? "")` sends back the whole request", at: node.nameSpan,
          "headers included", also: value.map { [Label($0.span, "this asks for it")] } ?? [], node: node,
          help: "answer with the fields that the caller needs")
      }
    }
  }

  /// The parameter that asks for the whole item, nil inside if it is the default; nil if a part is sent.
  private static func echo(_ parameters: Value?) -> Value?? {
    let mode = parameters?["respondWith"]
    switch mode?.string ?? "firstIncomingItem" {
    case "allIncomingItems", "firstIncomingItem": return mode?.kind == .placeholder ? nil : .some(mode)
    case "json", "text":
      guard let body = parameters?["responseBody"], let text = body.string else { return nil }
      let code = String(text.filter { $0 != " " })
      return code == "={{$json}}" || code == "={{JSON.stringify($json)}}" ? .some(body) : nil
    default: return nil
    }
  }

  /// Every item comes from a webhook and has passed nothing that could have changed it.
  private static func comesFromWebhook(_ index: Int, _ file: WorkflowFile) -> Bool {
    let graph = file.graph
    var stack = [index]
    var seen: Set<Int> = [index]
    var found = false
    while let at = stack.popLast() {
      for edge in graph.incoming[at] where graph.edges[edge].type == "main" {
        let from = graph.edges[edge].from
        let node = file.workflow.nodes[from]
        switch node.type?.value {
        case "n8n-nodes-base.webhook" where !node.disabled: found = true
        case "n8n-nodes-base.if", "n8n-nodes-base.switch", "n8n-nodes-base.filter", "n8n-nodes-base.noOp",
          "n8n-nodes-base.wait":
          if seen.insert(from).inserted { stack.append(from) }
        default: return false
        }
      }
    }
    return found
  }
}
