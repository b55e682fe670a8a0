import Lexer
import Parser

/// Workflows that call each other in a ring.
package enum SubworkflowCycle: Rule {
  package static let metadata = RuleMetadata(
    id: "subworkflow-cycle", row: 438, group: .useCase, level: .error,
    summary: "Sub-workflows call each other in a ring",
    why: "a bundle is linked callee first; with a cycle there is no first workflow",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "workflowId": { "__rl": true, "mode": "id", "value": "{{SUBWKFL_main_LFKWBUS}}" } }"#,
        title: "a workflow that calls itself"),
      .good(
        "workflows/main.json", #"{ "workflowId": { "__rl": true, "mode": "id", "value": "={{ $workflow.id }}" } }"#),
    ],
    isSuppressible: false)

  package static func install(_ hooks: inout Hooks) {
    hooks.onProject { project, context in
      for cycle in project.calls.cycles {
        guard let first = cycle.first else { continue }
        let ring = (cycle.map(\.caller) + [first.caller]).map { "`\($0)`" }.joined(separator: " → ")
        context.report(
          Self.self,
          cycle.count == 1 ? "workflow `\(first.caller)` calls itself" : "sub-workflows call each other: \(ring)",
          at: first.span, cycle.count == 1 ? "its own key" : "`\(first.caller)` calls `\(first.callee)`",
          also: cycle.dropFirst().map { call in
            Label(call.span, "`\(call.caller)` calls `\(call.callee)`\(call.callee == first.caller ? " again" : "")")
          })
      }
    }
  }
}
