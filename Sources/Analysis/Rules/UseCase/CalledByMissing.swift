import Lexer
import Parser

/// A list of callers that leaves one out.
package enum CalledByMissing: Rule {
  package static let metadata = RuleMetadata(
    id: "called-by-missing", row: 433, group: .useCase, level: .warning, fix: .sometimes(.safe),
    aliases: ["CALLEDBY-CONSISTENCY"],
    summary: "`calledBy` leaves out a workflow that calls",
    why: "the platform shows and guards a sub-workflow by its declared callers",
    examples: [
      .bad(
        "codika.yaml", config("[]"), fixed: config("[main]"),
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
      let calls = context.project.calls.calls
      for entry in useCase.workflows {
        let callee = entry.key.value
        for trigger in entry.triggers where trigger.kind.value.name == "subworkflow" {
          guard let member = trigger.value["subworkflow"]?.member("calledBy") else { continue }
          let due = Set(calls.lazy.filter { $0.callee == callee }.map(\.caller))
          guard let list = DeclaredList(member, due: due) else { continue }
          for (caller, slip) in list.missing {
            let call = calls.first { $0.callee == callee && $0.caller == caller }
            context.report(
              Self.self, "`\(caller)` calls `\(callee)`, and `calledBy` does not list it",
              at: slip?.span ?? member.key.span, slip == nil ? "" : "did you mean `\(caller)`?",
              also: call.map { [Label($0.span, "called here")] } ?? [],
              help: "`calledBy` may be left out: it is derived from the calls",
              fixes: list.adding(caller, over: slip).map { [$0] } ?? [])
          }
        }
      }
    }
  }
}
