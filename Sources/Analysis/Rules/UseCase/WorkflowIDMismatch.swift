import Lexer
import Parser

/// Workflow id that differs from the key of the workflow.
package enum WorkflowIDMismatch: Rule {
  package static let metadata = RuleMetadata(
    id: "workflow-id-mismatch", row: 411, group: .useCase, level: .warning, fix: .always(.safe),
    summary: "Workflow id that differs from the key of the workflow",
    why: "the platform files executions under the key of the workflow; under another id nobody finds them",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        { "name": "Codika Init", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [0, 0], "parameters": { "resource": "initializeExecution", "operation": "initWorkflow", "workflowId": ↓"report", "triggerType": "http" } }
        """#,
        fixed: #"""
          { "name": "Codika Init", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [0, 0], "parameters": { "resource": "initializeExecution", "operation": "initWorkflow", "workflowId": "main", "triggerType": "http" } }
          """#,
        with: [("codika.yaml", config)]),
      .good(
        "workflows/main.json",
        #"""
        { "name": "Codika Init", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [0, 0], "parameters": { "resource": "initializeExecution", "operation": "initWorkflow", "workflowId": "main", "triggerType": "http" } }
        """#,
        with: [("codika.yaml", config)]),
    ])

  private static let config = """
    codika: 1
    title: Example
    description: Shows a rule.
    workflows:
      main:
        workflowName: Main
        triggers:
          - http: { path: main }
    """

  package static func install(_ hooks: inout Hooks) {
    hooks.onUseCase { useCase, context in
      for entry in useCase.workflows {
        guard let id = entry.workflowId, id.value != entry.key.value, let value = entry.value["workflowId"] else {
          continue
        }
        context.report(
          Self.self, "`workflowId` of `\(entry.key.value)` is `\(id.value)`", at: id.span, "expected the key",
          also: [Label(entry.key.span, "the key")], fixes: [fix(YAMLEdits.replace(value, with: entry.key.value), entry)]
        )
      }
    }
    hooks.onNode(ofType: CodikaOperations.nodeType) { node, context in
      guard let file = context.workflow, !node.disabled, let entry = context.project.symbols.entry(file.key),
        context.project.workflow(file.key)?.file == file.file,
        case .operation(let operation)? = CodikaOperations.reading(of: node, in: context.project),
        operation.role == .initialize, !operation.isIngestion, let value = node.parameters?["workflowId"],
        let id = CodikaOperations.literal(value, standard: nil), !id.isEmpty, id != entry.key.value
      else { return }
      context.report(
        Self.self, "node `\(node.name?.value ?? "")` says that it is in workflow `\(id)`", at: value.span,
        context.project.symbols.entry(id) == nil ? "no key of a workflow" : "the key of another workflow",
        also: [Label(entry.key.span, "the key")],
        fixes: [fix(JSONEdits.replace(value, with: .string(entry.key.value)), entry)])
    }
  }

  private static func fix(_ edit: TextEdit, _ entry: UseCase.WorkflowEntry) -> Fix {
    Fix("use the key `\(entry.key.value)`", .safe, [edit])
  }
}
