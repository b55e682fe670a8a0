import Lexer
import Parser

/// Trigger URL with the wrong beginning.
package enum TriggerURLBase: Rule {
  package static let metadata = RuleMetadata(
    id: "trigger-url-base", row: 421, group: .useCase, level: .error, fix: .sometimes(.safe),
    aliases: ["WEBHOOK-PATH-CONSISTENCY"],
    summary: "Trigger URL with the wrong beginning",
    why: "the address is that of one server; every other organization calls a foreign one or none",
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
              - http:
                  path: main
                  url: ↓"https://n8n.example.com/webhook/{{PROCDATA_PROCESS_ID_ATADCORP}}/{{USERDATA_PROCESS_INSTANCE_UID_ATADRESU}}/main"
        """#,
        fixed: #"""
          codika: 1
          title: Example
          description: Shows a rule.
          workflows:
            main:
              workflowName: Main
              triggers:
                - http:
                    path: main
                    url: "{{ORGSECRET_N8N_BASE_URL_TERCESORG}}/webhook/{{PROCDATA_PROCESS_ID_ATADCORP}}/{{USERDATA_PROCESS_INSTANCE_UID_ATADRESU}}/main"
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
        """#,
        with: [("workflows/main.json", ExampleTexts.workflow)]),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onUseCase { useCase, context in
      for entry in useCase.workflows {
        for trigger in entry.triggers {
          let body = trigger.value[trigger.kind.value.name]
          switch trigger.kind.value {
          case .http(let http): check(body?["url"], WebhookPath.full(http.path?.value ?? ""), &context)
          case .schedule(let schedule):
            check(
              body?["manualTriggerUrl"], WebhookPath.full(schedule.manualPath?.value ?? "\(entry.key.value)/run"),
              &context)
          case .dataIngestion:
            check(body?["embed"], nil, &context)
            check(body?["delete"], nil, &context)
          case .serviceEvent, .subworkflow, .unknown: continue
          }
        }
      }
      check(useCase.dataIngestion?.value["embed"], nil, &context)
      check(useCase.dataIngestion?.value["delete"], nil, &context)
    }
  }

  /// `derived` is the path that the address would have if nobody wrote it.
  private static func check(_ value: Value?, _ derived: String?, _ context: inout RuleContext) {
    guard let value, let url = value.string, !url.isEmpty, !WebhookPath.isPortable(url) else { return }
    let path = WebhookPath.path(of: url)
    var fixes: [Fix] = []
    if let path {
      let text = WebhookPath.url(portable: path)
      // The same address as the one that nobody has to write: nothing is lost.
      let level: Applicability = path == derived ? .safe : .suggested
      fixes = [Fix("begin with `\(WebhookPath.base)/webhook/`", level, [YAMLEdits.replace(value, with: text)])]
    }
    let isOfOrganization = url.hasPrefix(WebhookPath.base)
    context.report(
      Self.self,
      isOfOrganization
        ? "trigger address does not lead to `/webhook/`" : "trigger address does not begin with the organization's n8n",
      at: value.span, "expected `\(WebhookPath.base)/webhook/…`",
      why: isOfOrganization ? "n8n answers calls of published workflows below `/webhook/` only" : nil, fixes: fixes)
  }
}
