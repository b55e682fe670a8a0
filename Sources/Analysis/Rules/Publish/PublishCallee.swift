import Lexer
import Parser

/// n8n publishes a caller only after everything that it calls.
package enum PublishCallee: Rule {
  package static let metadata = RuleMetadata(
    id: "publish-callee", group: .publish, level: .error, levelInN8n: .warning,
    summary: "Called workflow that is not published",
    why: "n8n refuses to publish a workflow before each workflow that it calls by id is published",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "Call", "type": "n8n-nodes-base.executeWorkflow", "typeVersion": 1.2, "position": [0, 0], "parameters": { "workflowId": { "__rl": true, "value": ↓"kZ3hWq8NsPc21vLm", "mode": "id" } } }"#,
        title: "a workflow of one server, outside of these files"),
      .good(
        "workflows/main.json",
        #"{ "name": "Call", "type": "n8n-nodes-base.executeWorkflow", "typeVersion": 1.2, "position": [0, 0], "parameters": { "workflowId": { "__rl": true, "value": "{{ORGSECRET_ARCHIVE_WORKFLOW_TERCESORG}}", "mode": "id" } } }"#
      ),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onProject { project, context in
      guard project.release == .v2 else { return }
      let calls = project.workflows.flatMap(IDCall.all)
      guard !calls.isEmpty else { return }
      var owners: [String: Int] = [:]
      for (index, file) in project.workflows.enumerated() {
        if let id = IDCall.id(of: file.workflow) { owners[id] = index }
      }
      let cycles = CallGraph(
        keys: owners.keys,
        calls: calls.filter { owners[$0.callee] != nil && $0.caller != $0.callee && !$0.caller.isEmpty }.map {
          CallGraph.Call(caller: $0.caller, callee: $0.callee, span: $0.span, node: $0.node.name?.value)
        }
      ).cycles
      let around = Set(cycles.flatMap { $0.map(\.span) })
      for call in calls where call.caller != call.callee {
        context.workflow = call.file
        if around.contains(call.span) {
          context.report(
            Self.self, "workflow `\(call.callee)` calls this one back", at: call.span, node: call.node,
            why: "each of the workflows would have to be published before the other one",
            help: "move what both need into a third workflow")
        } else if owners[call.callee] == nil {
          context.report(
            Self.self, "workflow `\(call.callee)` is not among these files", at: call.span,
            "has to be published on the server", node: call.node, severity: .note)
        }
      }
      context.workflow = nil
    }
  }

  /// A call by literal id.
  private struct IDCall {
    let file: WorkflowFile
    let node: Node
    /// The id of the calling workflow; empty if it has none.
    let caller: String
    let callee: String
    let span: SourceSpan

    static func id(of workflow: Workflow) -> String? {
      workflow.otherMembers.last { $0.name == "id" }?.value.string.flatMap { $0.isEmpty ? nil : $0 }
    }

    static func all(in file: WorkflowFile) -> [IDCall] {
      file.workflow.nodes.compactMap { node in
        guard node.type?.value == "n8n-nodes-base.executeWorkflow", !node.disabled, let parameters = node.parameters,
          parameters["source"] == nil || node.literal("source") == "database",
          let written = parameters["workflowId"], let callee = written.literalChoice, !callee.isEmpty
        else { return nil }
        let span = written.isString ? written.span : written["value"]?.span ?? written.span
        return IDCall(file: file, node: node, caller: id(of: file.workflow) ?? "", callee: callee, span: span)
      }
    }
  }
}
