import Lexer
import Parser

/// Schedule without a webhook for manual runs.
package enum ScheduleManualWebhook: Rule {
  package static let metadata = RuleMetadata(
    id: "schedule-manual-webhook", row: 809, group: .codika, level: .error, fix: .sometimes(.suggested),
    aliases: ["SCHEDULE-WEBHOOK-CONVERGENCE"],
    summary: "Schedule without a webhook for manual runs",
    why: "the button that runs the workflow at once calls a webhook that is not there",
    examples: [
      .bad(
        "workflows/main.json",
        CodikaExamples.workflow(
          [CodikaExamples.schedule, CodikaExamples.initialize, CodikaExamples.submit],
          [("Every day", 0, "Codika Init"), ("Codika Init", 0, "Submit result")]
        )
        .marked(at: #""Every day", "type""#),
        fixed: #"""
          {
            "name": "Main",
            "nodes": [
              { "name": "Every day", "type": "n8n-nodes-base.scheduleTrigger", "typeVersion": 1.2, "position": [0, 200], "parameters": { "rule": { "interval": [{ "field": "days" }] } } },
              { "name": "Codika Init", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [220, 0], "parameters": { "resource": "initializeExecution", "operation": "initWorkflow", "memberSecret": "{{MEMSECRT_EXECUTION_AUTH_TRCESMEM}}", "organizationId": "{{USERDATA_ORGANIZATION_ID_ATADRESU}}", "userId": "{{USERDATA_USER_ID_ATADRESU}}", "processInstanceId": "{{USERDATA_PROCESS_INSTANCE_UID_ATADRESU}}", "workflowId": "main", "triggerType": "http" } },
              { "name": "Submit result", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [660, 0], "parameters": { "resource": "workflowOutputs", "operation": "submitResult", "resultData": "={{ $json }}" } },
              {
                "parameters": {
                  "httpMethod": "POST",
                  "path": "{{PROCDATA_PROCESS_ID_ATADCORP}}/{{USERDATA_PROCESS_INSTANCE_UID_ATADRESU}}/main",
                  "authentication": "headerAuth",
                  "responseMode": "onReceived",
                  "options": {}
                },
                "id": "1c1eaa5e-4143-5557-a4ba-15610ce760b4",
                "name": "Run now",
                "type": "n8n-nodes-base.webhook",
                "typeVersion": 2,
                "position": [
                  220,
                  200
                ],
                "webhookId": "928f1042-a475-5dfb-930e-75751a0b9423",
                "credentials": {
                  "httpHeaderAuth": {
                    "id": "{{ORGSECRET_WEBHOOK_AUTH_CRED_ID_TERCESORG}}",
                    "name": "{{ORGSECRET_WEBHOOK_AUTH_CRED_NAME_TERCESORG}}"
                  }
                }
              }
            ],
            "connections": {
              "Every day": { "main": [[{ "node": "Codika Init", "type": "main", "index": 0 }]] },
              "Codika Init": { "main": [[{ "node": "Submit result", "type": "main", "index": 0 }]] },
              "Run now": {
                "main": [
                  [
                    {
                      "node": "Codika Init",
                      "type": "main",
                      "index": 0
                    }
                  ]
                ]
              }
            },
            "settings": { "executionOrder": "v1" }
          }

          """#,
        with: [
          (
            "codika.yaml",
            #"""
            codika: 1
            title: Example
            description: Shows a rule.
            workflows:
              main:
                workflowName: Main
                triggers:
                  - schedule: { cronExpression: "0 0 * * *", timezone: Europe/Brussels, manualPath: main }
            """#
          )
        ]),
      .good(
        "workflows/main.json",
        CodikaExamples.workflow(
          [CodikaExamples.webhook, CodikaExamples.schedule, CodikaExamples.initialize, CodikaExamples.submit],
          [("Asked", 0, "Codika Init"), ("Every day", 0, "Codika Init"), ("Codika Init", 0, "Submit result")]),
        with: [
          (
            "codika.yaml",
            #"""
            codika: 1
            title: Example
            description: Shows a rule.
            workflows:
              main:
                workflowName: Main
                triggers:
                  - schedule: { cronExpression: "0 0 * * *", timezone: Europe/Brussels, manualPath: main }
            """#
          )
        ]),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      guard !file.isDataIngestion, let entry = context.project.symbols.entry(file.key),
        let trigger = entry.triggers.first(where: { if case .schedule = $0.kind.value { true } else { false } })
      else { return }
      let nodes = TriggerNodes(file)
      guard nodes.webhooks.isEmpty, let schedule = nodes.schedules.first else { return }
      context.report(
        Self.self, "schedule `\(schedule.name?.value ?? "")` cannot be run by hand", at: schedule.nameSpan,
        "no webhook beside it", also: [Label(trigger.kind.span, "declared here")], node: schedule,
        help: "add a Webhook with the path of `manualPath` that leads to the same node",
        fixes: fix(schedule, trigger, entry, file, context.project).map { [$0] } ?? [])
    }
  }

  /// A webhook that leads to where the schedule leads.
  private static func fix(
    _ schedule: Node, _ trigger: UseCase.Trigger, _ entry: UseCase.WorkflowEntry, _ file: WorkflowFile,
    _ project: Project
  ) -> Fix? {
    guard case .schedule(let declared) = trigger.kind.value, declared.manualTriggerUrl == nil,
      let index = file.workflow.nodes.firstIndex(where: { $0 === schedule }),
      let connections = file.workflow.root?["connections"]
    else { return nil }
    let targets = file.graph.outgoing[index].map { file.graph.edges[$0] }.filter { $0.type == "main" && $0.output == 0 }
    let edges = targets.compactMap { edge in
      file.workflow.nodes[edge.to].name.map { NodeFixes.edge(to: $0.value, input: edge.input) }
    }
    guard !edges.isEmpty else { return nil }
    let name = NodeFixes.freeName("Run now", in: file)
    let secret = PlaceholderScope(.orgsecret)
    let node = NodeFixes.add(
      name, type: WebhookEndpoint.webhook, version: 2, near: schedule,
      parameters: [
        ("httpMethod", "POST"),
        ("path", .string(WebhookPath.full(declared.manualPath?.value ?? "\(entry.key.value)/run"))),
        ("authentication", "headerAuth"), ("responseMode", "onReceived"), ("options", .object([])),
      ],
      more: [
        ("webhookId", .string(DerivedID.make("\(NodeFixes.space(file, project))/webhook/\(name)"))),
        (
          "credentials",
          .object([
            (
              "httpHeaderAuth",
              .object([
                ("id", .string(secret.text("WEBHOOK_AUTH_CRED_ID"))),
                ("name", .string(secret.text("WEBHOOK_AUTH_CRED_NAME"))),
              ])
            )
          ])
        ),
      ], to: file, project)
    let link = JSONEdits.insert(name, .object([("main", .array([.array(edges)]))]), in: connections)
    guard let node, let link else { return nil }
    return Fix("add a webhook that starts the workflow by hand", .suggested, [node, link])
  }
}
