import Lexer
import Parser

/// Service of a trigger that does not exist.
package enum TriggerServiceUnknown: Rule {
  package static let metadata = RuleMetadata(
    id: "trigger-service-unknown", row: 414, group: .useCase, level: .error, fix: .sometimes(.suggested),
    aliases: ["TRIGGER-TYPES"],
    summary: "Service of a trigger that does not exist",
    why: "the platform refuses a configuration with a service that it does not know",
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
              - service_event: { service: ↓telegramm, eventType: message }
        """#,
        fixed: #"""
          codika: 1
          title: Example
          description: Shows a rule.
          workflows:
            main:
              workflowName: Main
              triggers:
                - service_event: { service: telegram, eventType: message }
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
              - service_event: { service: telegram, eventType: message }
        """#,
        with: [("workflows/main.json", ExampleTexts.workflow)]),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onUseCase { useCase, context in
      let names = TriggerServices.names(in: context.project)
      for trigger in useCase.workflows.flatMap(\.triggers) {
        guard case .serviceEvent(let service?, _) = trigger.kind.value, !service.value.isEmpty,
          !names.contains(service.value), let value = trigger.value["service_event"]?["service"]
        else { continue }
        let near = Suggestions.nearest(service.value, in: names)
        context.report(
          Self.self, "unknown service `\(service.value)`", at: service.span,
          near.map { "did you mean `\($0)`?" } ?? "no service that starts workflows",
          help: "services are \(Suggestions.choice(names)); another one is `other`, or an entry of `tables: services`",
          fixes: near.map { [Fix("use `\($0)`", .suggested, [YAMLEdits.replace(value, with: $0)])] } ?? [])
      }
    }
  }
}
