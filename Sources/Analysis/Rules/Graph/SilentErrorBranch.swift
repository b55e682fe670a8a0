import Lexer
import Parser

/// Error branch that tells nobody.
package enum SilentErrorBranch: Rule {
  package static let metadata = RuleMetadata(
    id: "silent-error-branch", row: 331, group: .graph, level: .note, levelInN8n: .warning,
    aliases: ["R7"],
    summary: "Error branch that tells nobody",
    why: "the failure is swallowed: the execution counts as a success, and nobody learns what was left out",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Every hour", "type": "n8n-nodes-base.scheduleTrigger", "typeVersion": 1.2, "position": [0, 0], "parameters": {} },
            { "name": "Fetch", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "onError": "continueErrorOutput", "parameters": { "url": "https://example.com/rows" } },
            { "name": "Save", "type": "n8n-nodes-base.postgres", "typeVersion": 2.6, "position": [400, 0], "parameters": { "operation": "insert" } },
            { "name": "Ignore", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [600, 0], "parameters": {} }
          ],
          "connections": {
            "Every hour": { "main": [[{ "node": "Fetch", "type": "main", "index": 0 }]] },
            "Fetch": { "main": [[{ "node": "Save", "type": "main", "index": 0 }], [{ "node": "Ignore", "type": "main", "index": 0 }]] }
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
            { "name": "Fetch", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "onError": "continueErrorOutput", "parameters": { "url": "https://example.com/rows" } },
            { "name": "Save", "type": "n8n-nodes-base.postgres", "typeVersion": 2.6, "position": [400, 0], "parameters": { "operation": "insert" } },
            { "name": "Stop", "type": "n8n-nodes-base.stopAndError", "typeVersion": 1, "position": [600, 0], "parameters": { "errorMessage": "no rows" } }
          ],
          "connections": {
            "Every hour": { "main": [[{ "node": "Fetch", "type": "main", "index": 0 }]] },
            "Fetch": { "main": [[{ "node": "Save", "type": "main", "index": 0 }], [{ "node": "Stop", "type": "main", "index": 0 }]] }
          }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      let sources = file.workflow.nodes.indices.filter {
        file.workflow.nodes[$0].onError?.value == "continueErrorOutput" && !file.workflow.nodes[$0].disabled
          && file.graph.isReachable[$0]
      }
      // What the last node gives goes back to whoever asked.
      guard !sources.isEmpty, !Attendance.returnsLastNode(file) else { return }
      let flow = context.flow
      for source in sources {
        let node = file.workflow.nodes[source]
        guard let output = NodeRoles.naturalOutputCount(node) else { continue }
        let edges = file.graph.outgoing[source].map { file.graph.edges[$0] }.filter { $0.type == "main" }
        let branch = edges.filter { $0.output == output }
        guard let first = branch.first else { continue }
        // The regular way begins where the branch comes back to it.
        let regular = flow.reached(from: edges.filter { $0.output != output }.map(\.to) + [source])
        let visited = flow.reached(from: branch.map(\.to)) { regular[$0] }
        let project = context.project
        guard
          !visited.indices.contains(where: { visited[$0] && $0 != source && tells($0, file, project) })
        else { continue }
        let rejoins = visited.indices.contains { visited[$0] && regular[$0] }
        context.report(
          Self.self, "error branch of `\(node.name?.value ?? "")` tells nobody", at: node.nameSpan,
          "fails in silence",
          also: [
            Label(
              file.workflow.connections[first.connection].target.span,
              rejoins ? "the branch goes back to the regular way" : "the branch begins here")
          ], node: node, help: "send a message, write a record, or end the branch with Stop and Error")
      }
    }
  }

  /// Whatever leaves something behind may be meant to tell of it, and so may a node of which nothing is known.
  private static func tells(_ index: Int, _ file: WorkflowFile, _ project: Project) -> Bool {
    let node = file.workflow.nodes[index]
    guard !node.disabled else { return false }
    if CodikaOperations.isCodika(node) { return true }
    switch NodeOperations.effect(of: node, file.types[index], in: project) {
    case .pure, .read, .trigger: return false
    case .create, .update, .delete, .send, .answer, .fail, .unknown: return true
    }
  }
}
