import Lexer
import Parser

/// A call of a workflow that the use case does not have.
package enum SubworkflowUnknown: Rule {
  package static let metadata = RuleMetadata(
    id: "subworkflow-unknown", row: 432, group: .useCase, level: .error,
    fix: .sometimes(.suggested), aliases: ["SUBWKFL-REFERENCES"],
    summary: "A SUBWKFL placeholder names no workflow of the use case",
    why: "the placeholder is replaced by the id of a deployed workflow; there is none of this key",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "workflowId": { "__rl": true, "mode": "id", "value": "{{SUBWKFL_mian_LFKWBUS}}" } }"#,
        fixed: #"{ "workflowId": { "__rl": true, "mode": "id", "value": "{{SUBWKFL_main_LFKWBUS}}" } }"#,
        with: [("codika.yaml", config)]),
      .good(
        "workflows/main.json",
        #"{ "workflowId": { "__rl": true, "mode": "id", "value": "{{SUBWKFL_main_LFKWBUS}}" } }"#,
        with: [("codika.yaml", config)]),
    ],
    isSuppressible: false)

  private static let config = """
    codika: 1
    title: Calls
    description: One workflow.
    workflows:
      main:
        workflowName: Main
        triggers:
          - http: { path: main }
    """

  package static func install(_ hooks: inout Hooks) {
    hooks.onPlaceholder { placeholder, context in
      guard placeholder.prefix.value == ScopeName.subwkfl.rawValue, let key = placeholder.key,
        placeholder.suffix?.value == ScopeName.subwkfl.suffix, let useCase = context.project.useCase
      else { return }
      let known = useCase.workflows.map(\.key.value)
      guard !known.contains(key.value) else { return }
      let near = Suggestions.nearest(key.value, in: known)
      context.report(
        Self.self, "the use case has no workflow `\(key.value)`", at: key.span,
        near.map { "did you mean `\($0)`?" } ?? "not in `workflows`",
        help: known.isEmpty ? nil : "workflows are \(Suggestions.list(known))",
        fixes: near.map { [.replace(key.span, with: $0, "call `\($0)`", .suggested)] } ?? [])
    }
  }
}
