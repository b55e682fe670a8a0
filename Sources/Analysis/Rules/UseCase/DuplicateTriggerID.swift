import Lexer
import Parser

/// Trigger id that is used twice.
package enum DuplicateTriggerID: Rule {
  package static let metadata = RuleMetadata(
    id: "duplicate-trigger-id", row: 420, group: .useCase, level: .error,
    summary: "Trigger id that is used twice",
    why: "the platform finds a trigger by its id: of two with one id, the other one can never be started",
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
            triggers:
              - http: { path: main }
                triggerId: start
              - schedule: { cronExpression: "0 8 * * 1", timezone: Europe/Brussels }
                triggerId: ↓start
        """#,
        with: [("workflows/main.json", ExampleTexts.workflow)]),
      .good(
        "codika.yaml",
        #"""
        codika: 1
        title: Example
        description: Shows a rule.
        workflows:
          main:
            workflowName: Main
            triggers:
              - http: { path: main }
                triggerId: start
              - schedule: { cronExpression: "0 8 * * 1", timezone: Europe/Brussels }
        """#,
        with: [("workflows/main.json", ExampleTexts.workflow)]),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onUseCase { useCase, context in
      var written: [String: Located<String>] = [:]
      for entry in useCase.workflows {
        // The id that nobody writes follows from the path.
        var paths: [String: Located<String>] = [:]
        for trigger in entry.triggers {
          if let id = trigger.triggerId {
            if let first = written[id.value] {
              context.report(
                Self.self, "trigger id `\(id.value)` is used twice", at: id.span, "second trigger with this id",
                also: [Label(first.span, "first one")],
                help: "leave `triggerId` out: each trigger gets an id of its own")
            }
            written[id.value] = written[id.value] ?? id
          } else if case .http(let http) = trigger.kind.value, let path = http.path {
            if let first = paths[path.value] {
              context.report(
                Self.self, "two triggers of `\(entry.key.value)` get the same id from the path `\(path.value)`",
                at: path.span, "second trigger with this path", also: [Label(first.span, "first one")],
                help: "give one of them another path, or a `triggerId`")
            }
            paths[path.value] = paths[path.value] ?? path
          }
        }
      }
    }
  }
}
