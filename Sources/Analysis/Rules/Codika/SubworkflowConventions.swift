import Lexer
import Parser

/// Sub-workflow that breaks with the conventions.
package enum SubworkflowConventions: Rule {
  package static let metadata = RuleMetadata(
    id: "subworkflow-conventions", row: 823, group: .codika, level: .note,
    summary: "Sub-workflow that breaks with the conventions",
    why: "the parent pays and answers: what a sub-workflow declares of it is counted twice, or shown to nobody",
    examples: [
      .bad(
        "codika.yaml",
        #"""
        codika: 1
        title: Example
        description: Shows a rule.
        workflows:
          main:
            workflowName: Main
            triggers: [subworkflow]
            cost: ↓2
        """#,
        with: [
          (
            "workflows/main.json",
            #"""
            {
              "name": "Main",
              "nodes": [
                { "name": "Called", "type": "n8n-nodes-base.executeWorkflowTrigger", "typeVersion": 1.1, "position": [0, 0], "parameters": { "workflowInputs": { "values": [{ "name": "id", "type": "string" }] } } },
                { "name": "End", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} }
              ],
              "connections": {
                "Called": { "main": [[{ "node": "End", "type": "main", "index": 0 }]] }
              },
              "settings": { "executionOrder": "v1" }
            }
            """#
          )
        ]),
      .good(
        "codika.yaml",
        #"""
        codika: 1
        title: Example
        description: Shows a rule.
        workflows:
          main:
            workflowName: Main
            triggers: [subworkflow]
            cost: 0
        """#,
        with: [
          (
            "workflows/main.json",
            #"""
            {
              "name": "Main",
              "nodes": [
                { "name": "Called", "type": "n8n-nodes-base.executeWorkflowTrigger", "typeVersion": 1.1, "position": [0, 0], "parameters": { "workflowInputs": { "values": [{ "name": "id", "type": "string" }] } } },
                { "name": "End", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} }
              ],
              "connections": {
                "Called": { "main": [[{ "node": "End", "type": "main", "index": 0 }]] }
              },
              "settings": { "executionOrder": "v1" }
            }
            """#
          )
        ]),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onUseCase { useCase, context in
      for entry in useCase.workflows where isSubWorkflow(entry) {
        if let cost = entry.cost, cost.value != 0 {
          context.report(
            Self.self, "sub-workflow `\(entry.key.value)` has a cost of its own", at: cost.span, "its caller pays",
            why: "whoever runs the caller pays for both")
        }
        if let first = entry.outputSchema.first {
          context.report(
            Self.self, "sub-workflow `\(entry.key.value)` declares results", at: first.key?.span ?? first.value.span,
            "shown to nobody",
            why: "only what the caller submits is a result")
        }
      }
    }
    hooks.onNode(ofType: "n8n-nodes-base.executeWorkflowTrigger") { node, context in
      guard !node.disabled, context.project.useCase != nil else { return }
      for input in node.parameters?.at("workflowInputs", "values")?.elements ?? [] {
        guard let type = input["type"], let text = type.literalText, !inputTypes.contains(text) else { continue }
        let near = Suggestions.nearest(text, in: inputTypes)
        context.report(
          Self.self, "n8n knows no inputs of type `\(text)`", at: type.span, near.map { "did you mean `\($0)`?" } ?? "",
          why: "n8n takes the input as text, or refuses the call", help: "known are \(Suggestions.list(inputTypes))")
      }
    }
  }

  private static let inputTypes = ["any", "string", "number", "boolean", "array", "object"]

  private static func isSubWorkflow(_ entry: UseCase.WorkflowEntry) -> Bool {
    !entry.triggers.isEmpty
      && entry.triggers.allSatisfy { if case .subworkflow = $0.kind.value { true } else { false } }
  }
}
