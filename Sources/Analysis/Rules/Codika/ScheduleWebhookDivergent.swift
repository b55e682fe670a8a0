import Lexer
import Parser

/// Schedule and manual webhook that never meet.
package enum ScheduleWebhookDivergent: Rule {
  package static let metadata = RuleMetadata(
    id: "schedule-webhook-divergent", row: 810, group: .codika, level: .error,
    aliases: ["SCHEDULE-WEBHOOK-CONVERGENCE"],
    summary: "Schedule and manual webhook that never meet",
    why: "a run by hand does something else than the schedule, and tests the wrong way",
    examples: [
      .bad(
        "workflows/main.json",
        CodikaExamples.workflow(
          [
            CodikaExamples.webhook, CodikaExamples.schedule, CodikaExamples.initialize,
            CodikaExamples.initialize.replacingFirst("Codika Init", with: "Second Init"), CodikaExamples.submit,
          ],
          [
            ("Asked", 0, "Codika Init"), ("Every day", 0, "Second Init"), ("Codika Init", 0, "Submit result"),
            ("Second Init", 0, "Submit result"),
          ]
        )
        .marked(at: #""Every day", "type""#),
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
      guard let triggers = DeclaredTriggers(file, in: context.project),
        let flow = CodikaFlow(file, in: context.project), !flow.inits.isEmpty
      else { return }
      let nodes = file.workflow.nodes
      let schedules = file.graph.entries.filter { TriggerNodes.kind(of: nodes[$0]) == "schedule" }
      for (address, webhook) in triggers.matches where address.isManual {
        guard let manual = file.graph.entries.first(where: { nodes[$0].index == webhook.node.index }) else { continue }
        let byHand = firstInits(manual, flow)
        for schedule in schedules {
          let onTime = firstInits(schedule, flow)
          // A trigger that leads to no Init has a finding of its own.
          guard !byHand.isEmpty, !onTime.isEmpty, byHand.isDisjoint(with: onTime) else { continue }
          context.report(
            Self.self, "`\(flow.name(schedule))` and its manual webhook begin different executions",
            at: nodes[schedule].nameSpan,
            "the schedule",
            also: [Label(webhook.node.nameSpan, "the manual webhook")]
              + [onTime.min(), byHand.min()].compactMap { $0 }.map { Label(nodes[$0].nameSpan, "an Init of its own") },
            node: nodes[schedule], help: "lead both to one Init")
        }
      }
    }
  }

  private static func firstInits(_ entry: Int, _ flow: CodikaFlow) -> Set<Int> {
    let isReached = flow.reached(from: [entry]) { flow.isInit($0) || flow.uncertain.contains($0) }
    guard !flow.uncertain.contains(where: { isReached[$0] }) else { return [] }
    return Set(flow.inits.filter { isReached[$0] })
  }
}
