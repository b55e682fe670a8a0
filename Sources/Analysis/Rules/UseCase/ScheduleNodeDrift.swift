import Lexer
import Parser

/// Schedule that differs between `codika.yaml` and its node.
package enum ScheduleNodeDrift: Rule {
  package static let metadata = RuleMetadata(
    id: "schedule-node-drift", row: 419, group: .useCase, level: .warning, fix: .sometimes(.suggested),
    summary: "Schedule that differs between `codika.yaml` and its node",
    why: "n8n goes by its node: the platform shows other times than those at which the workflow runs",
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
              - schedule: { cronExpression: ↓"0 9 * * 1", timezone: Europe/Brussels }
        """#,
        fixed: #"""
          codika: 1
          title: Example
          description: Shows a rule.
          workflows:
            main:
              workflowName: Main
              triggers:
                - schedule: { cronExpression: "0 8 * * 1", timezone: Europe/Brussels }
          """#,
        with: [("workflows/main.json", scheduled)]),
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
              - schedule: { cronExpression: "0 8 * * 1", timezone: Europe/Brussels }
        """#,
        with: [("workflows/main.json", scheduled)]),
    ])

  private static let scheduled = #"""
    {
      "name": "Main",
      "nodes": [
        { "name": "Every Monday", "type": "n8n-nodes-base.scheduleTrigger", "typeVersion": 1.2, "position": [0, 0], "parameters": { "rule": { "interval": [{ "field": "cronExpression", "expression": "0 8 * * 1" }] } } }
      ],
      "connections": {},
      "settings": { "timezone": "Europe/Brussels" }
    }
    """#

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      guard let declared = DeclaredTriggers(file, in: context.project) else { return }
      let nodes = TriggerNodes(file).schedules
      guard !nodes.isEmpty else { return }
      let timings = nodes.flatMap { node in ScheduleTiming.all(of: node).map { (node, $0) } }
      for trigger in declared.entry.triggers {
        guard case .schedule(let schedule) = trigger.kind.value else { continue }
        checkTimes(trigger, schedule, timings, &context)
        checkZone(trigger, schedule, file, nodes, &context)
      }
    }
  }

  private static func checkTimes(
    _ trigger: UseCase.Trigger, _ schedule: UseCase.Trigger.Schedule, _ timings: [(Node, ScheduleTiming)],
    _ context: inout RuleContext
  ) {
    guard let cron = schedule.cronExpression, let value = trigger.value["schedule"]?["cronExpression"],
      let wanted = CronExpression(cron.value), !timings.isEmpty
    else { return }
    for (_, timing) in timings {
      switch timing.moment {
      case .unknown: return
      case .cron(let expression) where expression.isDue(with: wanted): return
      case .cron, .other: continue
      }
    }
    let places = timings.prefix(3).map { node, timing in
      Label(timing.value?.span ?? node.nameSpan, timing.value == nil ? "every day at midnight" : "runs by this")
    }
    var fixes: [Fix] = []
    if timings.count == 1, let text = timings.first.flatMap({ written($0.1) }) {
      fixes = [Fix("write the node's `\(text)`", .suggested, [YAMLEdits.replace(value, with: text)])]
    }
    context.report(
      Self.self, "declared schedule `\(cron.value)` is not the one of \(names(timings.map(\.0)))", at: cron.span,
      "shown on the platform", also: places, fixes: fixes)
  }

  /// The cron expression of a rule as it is written; nil for rules in another form.
  private static func written(_ timing: ScheduleTiming) -> String? {
    guard case .cron(let expression) = timing.moment, expression.second == nil else { return nil }
    return timing.value?["expression"]?.string ?? timing.value?["cronExpression"]?.string
  }

  private static func names(_ nodes: [Node]) -> String {
    let names = Set(nodes.compactMap { $0.name?.value })
    return names.count == 1 ? "node \(Suggestions.list(names))" : "nodes \(Suggestions.list(names))"
  }

  /// What runs in every hour of every day runs at the same moments in all zones.
  private static func dependsOnZone(_ cron: String?) -> Bool {
    guard let cron, let expression = CronExpression(cron) else { return true }
    return !(expression.hour.isAny && expression.day.isAny && expression.month.isAny && expression.weekday.isAny)
  }

  private static func checkZone(
    _ trigger: UseCase.Trigger, _ schedule: UseCase.Trigger.Schedule, _ file: WorkflowFile, _ nodes: [Node],
    _ context: inout RuleContext
  ) {
    guard let zone = schedule.timezone, !zone.value.isEmpty else { return }
    let zones = context.project.timeZones
    // What is no zone has a finding of its own.
    if let zones, !zones.contains(zone.value) { return }
    guard let written = file.workflow.settingValues.timezone, written.value != "DEFAULT", !written.value.isEmpty else {
      guard file.workflow.settings?["timezone"]?.kind != .placeholder, let node = nodes.first,
        dependsOnZone(schedule.cronExpression?.value)
      else { return }
      let edit = file.workflow.settings.flatMap { settings in
        settings["timezone"].map { JSONEdits.replace($0, with: .string(zone.value)) }
          ?? JSONEdits.insert("timezone", .string(zone.value), in: settings)
      }
      context.report(
        Self.self, "workflow `\(file.key)` does not say that it runs in `\(zone.value)`", at: zone.span,
        "declared here", also: [Label(node.nameSpan, "runs in the zone of the server")],
        why: "n8n takes the time zone from the settings of the workflow, else that of the server",
        help: "set `timezone` in the settings of the workflow",
        fixes: edit.map { [Fix("set `timezone` of the workflow to `\(zone.value)`", .suggested, [$0])] } ?? [])
      return
    }
    func canonical(_ name: String) -> String { zones?.canonical(name) ?? name }
    guard !written.value.contains("{{"), canonical(written.value) != canonical(zone.value),
      zones?.contains(written.value) ?? true, let value = file.workflow.settings?["timezone"]
    else { return }
    context.report(
      Self.self, "declared time zone `\(zone.value)` is not the workflow's `\(written.value)`", at: zone.span,
      "shown on the platform", also: [Label(written.span, "runs by this")],
      fixes: [
        Fix(
          "set `timezone` of the workflow to `\(zone.value)`", .suggested,
          [JSONEdits.replace(value, with: .string(zone.value))])
      ])
  }
}
