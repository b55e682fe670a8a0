import Lexer
import Parser

/// External call whose failure nobody handles.
package enum UnhandledErrorPath: Rule {
  package static let metadata = RuleMetadata(
    id: "unhandled-error-path", row: 330, group: .graph, level: .note, levelInN8n: .warning,
    aliases: ["R12", "NN:http-no-error-handling", "LZ:BP-05", "FS010", "VN:ND0702"],
    summary: "External call whose failure nobody handles",
    why: "a failure ends the execution, and nobody learns of it but by looking at the list of executions",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Every hour", "type": "n8n-nodes-base.scheduleTrigger", "typeVersion": 1.2, "position": [0, 0], "parameters": {} },
            { "name": "Fetch", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "parameters": { "url": "https://example.com/rows" } },
            { "name": "Post", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [400, 0], "parameters": { "method": "POST", "url": "https://example.com/rows" } }
          ],
          "connections": {
            "Every hour": { "main": [[{ "node": "Fetch", "type": "main", "index": 0 }]] },
            "Fetch": { "main": [[{ "node": "Post", "type": "main", "index": 0 }]] }
          }
        }
        """#),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Every hour", "type": "n8n-nodes-base.scheduleTrigger", "typeVersion": 1.2, "position": [0, 0], "parameters": {} },
            { "name": "Fetch", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "parameters": { "url": "https://example.com/rows" } },
            { "name": "Post", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [400, 0], "parameters": { "method": "POST", "url": "https://example.com/rows" } }
          ],
          "connections": {
            "Every hour": { "main": [[{ "node": "Fetch", "type": "main", "index": 0 }]] },
            "Fetch": { "main": [[{ "node": "Post", "type": "main", "index": 0 }]] }
          },
          "settings": { "errorWorkflow": "{{ORGSECRET_ERROR_WORKFLOW_ID_TERCESORG}}" }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      guard Attendance.runsUnattended(file), !hasErrorWorkflow(file) else { return }
      let found = file.workflow.nodes.indices.filter { isUnhandled($0, file) }
      guard let first = found.first else { return }
      let node = file.workflow.nodes[first]
      let others = found.dropFirst().map { file.workflow.nodes[$0] }
      context.report(
        Self.self,
        "nobody handles a failure of `\(node.name?.value ?? "")`"
          + (others.isEmpty ? "" : " and of \(others.count) more node\(others.count == 1 ? "" : "s")"),
        at: node.nameSpan, "calls a service",
        also: others.prefix(8).map { Label($0.nameSpan, "so does this one") }, node: node,
        help: "set `errorWorkflow` in the settings, or give the node an error output")
    }
  }

  /// One of its own counts: n8n runs the Error Trigger of the workflow that failed if no other is set.
  private static func hasErrorWorkflow(_ file: WorkflowFile) -> Bool {
    if let id = file.workflow.settings?["errorWorkflow"], id.string != "", id.string != "DEFAULT", !id.isNull {
      return true
    }
    return file.graph.entries.contains { file.workflow.nodes[$0].type?.value == "n8n-nodes-base.errorTrigger" }
  }

  private static func isUnhandled(_ index: Int, _ file: WorkflowFile) -> Bool {
    let node = file.workflow.nodes[index]
    guard !node.disabled, file.graph.isReachable[index], node.retryOnFail?.value != true,
      node.continueOnFail?.value != true, node.onError == nil || node.onError?.value == "stopWorkflow",
      !file.graph.outgoing[index].contains(where: { file.graph.edges[$0].isSubNode }), !CodikaOperations.isCodika(node)
    else { return false }
    return NodeOperations.callsService(node, file.types[index]) == true
  }
}
