import Lexer
import Parser

/// A list of callers with one that does not call.
package enum CalledByStale: Rule {
  package static let metadata = RuleMetadata(
    id: "called-by-stale", row: 434, group: .useCase, level: .note, fix: .sometimes(.safe),
    summary: "`calledBy` lists a workflow that does not call",
    why: "the list says who depends on the sub-workflow, and here it is wrong",
    examples: [
      .bad(
        "codika.yaml", config("[main, old]"), fixed: config("[main]"),
        with: [("workflows/helper.json", helper), ("workflows/main.json", caller)]),
      .good(
        "codika.yaml", config("[main]"),
        with: [("workflows/helper.json", helper), ("workflows/main.json", caller)]),
    ])

  private static func config(_ callers: String) -> String {
    """
    codika: 1
    title: Calls
    description: One workflow calls another.
    workflows:
      helper:
        workflowName: Helper
        triggers:
          - subworkflow: { calledBy: \(callers) }
      main:
        workflowName: Main
        triggers:
          - http: { path: main }
    """
  }

  private static let helper =
    #"{ "name": "When called", "type": "n8n-nodes-base.executeWorkflowTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} }"#
  private static let caller =
    #"{ "workflowId": { "__rl": true, "mode": "id", "value": "{{SUBWKFL_helper_LFKWBUS}}" } }"#

  package static func install(_ hooks: inout Hooks) {
    hooks.onUseCase { useCase, context in
      // A file that could not be read may hold the call.
      guard UseCaseFacts.allWorkflowsAreRead(context.project) else { return }
      let calls = context.project.calls.calls
      let known = Set(context.project.workflows.map(\.key))
      for entry in useCase.workflows {
        let callee = entry.key.value
        for trigger in entry.triggers where trigger.kind.value.name == "subworkflow" {
          let due = Set(calls.lazy.filter { $0.callee == callee }.map(\.caller))
          guard let list = DeclaredList(trigger.value["subworkflow"]?.member("calledBy"), due: due) else { continue }
          for (stale, first) in list.extra {
            let message =
              first != nil
              ? "`calledBy` lists `\(stale.text)` twice"
              : known.contains(stale.text)
                ? "`\(stale.text)` does not call \(stale.text == callee ? "itself" : "`\(callee)`")"
                : "there is no workflow `\(stale.text)`"
            context.report(
              Self.self, message, at: stale.span, first == nil ? "no caller" : "again here",
              also: first.map { [Label($0.span, "first here")] } ?? [],
              fixes: list.removing(stale).map { [$0] } ?? [])
          }
        }
      }
    }
  }
}
