import Lexer
import Parser

/// Loop that nothing can leave.
package enum LoopWithoutExit: Rule {
  package static let metadata = RuleMetadata(
    id: "loop-without-exit", row: 320, group: .graph, level: .error,
    aliases: ["MCP", "LZ:BP-07", "R6", "N8:CIRCULAR_REFERENCE"],
    summary: "Loop that nothing can leave",
    why: "the execution goes round until an error or a time-out ends it",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Fetch", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "parameters": {} },
            { "name": "Wait", "type": "n8n-nodes-base.wait", "typeVersion": 1.1, "position": [400, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Fetch", "type": "main", "index": 0 }]] },
            "Fetch": { "main": [[{ "node": "Wait", "type": "main", "index": 0 }]] },
            "Wait": { "main": [[{ "node": "Fetch", "type": "main", "index": 0 }]] }
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
            { "name": "Fetch", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "parameters": {} },
            { "name": "Wait", "type": "n8n-nodes-base.wait", "typeVersion": 1.1, "position": [400, 0], "parameters": {} },
            { "name": "Ready?", "type": "n8n-nodes-base.if", "typeVersion": 2.2, "position": [600, 0], "parameters": {} },
            { "name": "Go on", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [800, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Fetch", "type": "main", "index": 0 }]] },
            "Fetch": { "main": [[{ "node": "Ready?", "type": "main", "index": 0 }]] },
            "Ready?": { "main": [[{ "node": "Go on", "type": "main", "index": 0 }], [{ "node": "Wait", "type": "main", "index": 0 }]] },
            "Wait": { "main": [[{ "node": "Fetch", "type": "main", "index": 0 }]] }
          }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      guard file.graph.hasMeetings else { return }
      for loop in context.loops where loop.contains(where: { file.graph.isReachable[$0] }) {
        let members = Set(loop)
        guard !loop.contains(where: { mayLeave($0, members, file) }) else { continue }
        let nodes = loop.map { file.workflow.nodes[$0] }
        guard let head = nodes.first else { continue }
        context.report(
          Self.self, "loop of `\(head.name?.value ?? "")` has no exit", at: head.nameSpan, "goes round for ever",
          also: nodes.dropFirst().prefix(8).map { Label($0.nameSpan, "part of the loop") }, node: head,
          severity: nodes.contains(where: waitsForPeople) ? .warning : nil,
          help: "lead one output of an If or Switch out of the loop")
      }
    }
  }

  /// True unless the node certainly hands each item on to a node of the loop.
  private static func mayLeave(_ index: Int, _ members: Set<Int>, _ file: WorkflowFile) -> Bool {
    let node = file.workflow.nodes[index]
    if node.disabled { return false }
    guard let type = node.type?.value, let outputs = NodeCatalog.outputs(of: node) else { return true }
    let slots = outputs.count { $0.family == "main" }
    let inside = Set(
      file.graph.outgoing[index].map { file.graph.edges[$0] }.filter { members.contains($0.to) && $0.type == "main" }
        .map(\.output))
    if slots > 1 {
      // A loop node ends by itself, an unwired output drops items, and a Switch does so with what matches no rule.
      return type == "n8n-nodes-base.splitInBatches" || type == "n8n-nodes-base.switch" || inside.count < slots
    }
    return !passesOn.contains(type) && !(type == "n8n-nodes-base.code" && isPerItem(node))
  }

  /// Types that give something for every item. All others may come up with nothing, which ends the loop.
  private static let passesOn: Set<String> = [
    "n8n-nodes-base.set", "n8n-nodes-base.noOp", "n8n-nodes-base.wait", "n8n-nodes-base.dateTime",
    "n8n-nodes-base.crypto", "n8n-nodes-base.httpRequest", "n8n-nodes-base.markdown", "n8n-nodes-base.renameKeys",
    "n8n-nodes-base.respondToWebhook", "n8n-nodes-base.aggregate", "n8n-nodes-base.emailSend",
    "n8n-nodes-codika.codika", "@n8n/n8n-nodes-langchain.chainLlm", "@n8n/n8n-nodes-langchain.agent",
  ]

  /// Code that runs for each item and says `null` nowhere keeps every item.
  private static func isPerItem(_ node: Node) -> Bool {
    node.parameters?["mode"]?.string == "runOnceForEachItem"
      && node.parameters?["jsCode"]?.string.map { !$0.containsBytes(of: "null") && !$0.containsBytes(of: "undefined") }
        ?? false
  }

  private static func waitsForPeople(_ node: Node) -> Bool {
    guard node.type?.value == "n8n-nodes-base.wait" else { return false }
    return node.parameters?["resume"]?.string == "webhook" || node.parameters?["resume"]?.string == "form"
  }
}
