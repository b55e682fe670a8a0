import Lexer
import Parser

/// Schedule rule that n8n never runs.
package enum ScheduleRuleInvalid: Rule {
  package static let metadata = RuleMetadata(
    id: "schedule-rule-invalid", row: 527, group: .nodes, level: .error,
    summary: "Schedule rule that n8n never runs",
    why: "n8n publishes the workflow, cannot register the schedule, and tells nobody that it never runs",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        { "name": "Nightly", "type": "n8n-nodes-base.scheduleTrigger", "typeVersion": 1.2, "position": [0, 0], "parameters": { "rule": { "interval": [{ "field": "cronExpression", "expression": "0 ↓24 * * *" }] } } }
        """#),
      .good(
        "workflows/main.json",
        #"""
        { "name": "Nightly", "type": "n8n-nodes-base.scheduleTrigger", "typeVersion": 1.2, "position": [0, 0], "parameters": { "rule": { "interval": [{ "field": "cronExpression", "expression": "0 23 * * *" }] } } }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode(ofType: "n8n-nodes-base.scheduleTrigger") { node, context in
      guard !node.disabled, let rule = node.parameters?["rule"], rule.isObject else { return }
      guard let intervals = rule["interval"] else {
        return report("schedule of `\(node.name?.value ?? "")` has no rule", rule, "never due", &context)
      }
      guard intervals.isArray else { return }
      if intervals.elements.isEmpty {
        report("schedule of `\(node.name?.value ?? "")` has no rule", intervals, "never due", &context)
      }
      for interval in intervals.elements where interval.isObject { check(interval, node, &context) }
    }
    hooks.onNode(ofType: "n8n-nodes-base.cron") { node, context in
      guard !node.disabled else { return }
      for item in node.parameters?["triggerTimes"]?["item"]?.elements ?? [] {
        check(time: item, isPoll: false, &context)
      }
    }
    hooks.onNode(ofType: "n8n-nodes-base.interval") { node, context in
      guard !node.disabled, let value = node.parameters?["interval"], let number = value.double else { return }
      if number < 1 { report("interval of `\(value.rawText)`", value, "expected 1 or more", &context) }
    }
    hooks.onWorkflow { file, context in
      for index in file.graph.entries where file.workflow.nodes.indices.contains(index) {
        let node = file.workflow.nodes[index]
        guard let items = node.parameters?["pollTimes"]?["item"] else { continue }
        for item in items.elements { check(time: item, isPoll: true, &context) }
      }
    }
  }

  // MARK: - Schedule Trigger

  /// By unit, what n8n's editor allows. Releases below 1.3 of the node take more, and run at other times.
  private static let intervals: [String: ClosedRange<Int>] = [
    "seconds": 1...59, "minutes": 1...59, "hours": 1...23, "days": 1...31, "weeks": 1...Int.max, "months": 1...Int.max,
  ]
  private static let moments: [(key: String, noun: String, range: ClosedRange<Int>, fields: Set<String>)] = [
    ("triggerAtMinute", "minute", 0...59, ["hours", "days", "weeks", "months"]),
    ("triggerAtHour", "hour", 0...23, ["days", "weeks", "months"]),
    ("triggerAtDayOfMonth", "day of the month", 1...31, ["months"]),
  ]

  private static func check(_ interval: Value, _ node: Node, _ context: inout RuleContext) {
    guard let field = ScheduleTiming.text(interval["field"], standard: "days") else { return }
    if field == "cronExpression" {
      guard let value = interval["expression"] else {
        return report("schedule has no cron expression", interval, "expected `expression`", &context)
      }
      return check(cron: value, isPoll: false, &context)
    }
    guard let range = intervals[field] else { return }
    if let value = interval["\(field)Interval"], let number = value.double {
      if number < 1 || number != number.rounded() {
        report("schedule runs every `\(value.rawText)` \(field)", value, "expected a whole number from 1 up", &context)
      } else if number > Double(range.upperBound), field != "days" || node.typeVersion.map({ $0.value > 1.2 }) ?? false
      {
        context.report(
          Self.self, "schedule runs every `\(value.rawText)` \(field)", at: value.span,
          "expected 1 to \(range.upperBound)", severity: .warning,
          why: "n8n refuses the rule, or counts anew with each \(larger(field)) and runs more often than it says",
          help: "use the next larger unit, or a cron expression")
      }
    }
    for moment in moments where moment.fields.contains(field) {
      guard let value = interval[moment.key], let number = value.double else { continue }
      if number != number.rounded() || !(Double(moment.range.lowerBound)...Double(moment.range.upperBound) ~= number) {
        report(
          "\(moment.noun) `\(value.rawText)` does not exist", value,
          "expected \(moment.range.lowerBound) to \(moment.range.upperBound)", &context)
      }
    }
    guard field == "weeks" else { return }
    for day in interval["triggerAtDay"]?.elements ?? [] {
      guard let number = day.double, number != number.rounded() || !(0...7 ~= number) else { continue }
      report("weekday `\(day.rawText)` does not exist", day, "expected 0 (Sunday) to 6", &context)
    }
  }

  private static func larger(_ field: String) -> String {
    switch field {
    case "seconds": "minute"
    case "minutes": "hour"
    case "hours": "day"
    default: "month"
    }
  }

  // MARK: - Cron and poll times

  private static func check(time: Value, isPoll: Bool, _ context: inout RuleContext) {
    switch ScheduleTiming.text(time["mode"], standard: "everyDay") {
    case "custom": if let value = time["cronExpression"] { check(cron: value, isPoll: isPoll, &context) }
    case "everyX":
      guard let value = time["value"], let number = value.double, number < 1 || number != number.rounded() else {
        return
      }
      report("schedule runs every `\(value.rawText)`", value, "expected a whole number from 1 up", &context)
    default: return
    }
  }

  private static func check(cron value: Value, isPoll: Bool, _ context: inout RuleContext) {
    guard let text = ScheduleTiming.text(value, standard: "") else { return }
    let reading = CronReading(text)
    let faults = reading.faults.filter { $0.kind != .macro || $0.replacement == nil }
    for fault in faults {
      let isRun = fault.kind == .longStep
      context.report(
        Self.self, fault.message, at: value.decoded?.rawSpan(of: fault.range) ?? value.span, fault.label,
        severity: isRun ? .warning : nil,
        why: isRun ? "n8n runs the schedule at the first value of the field only" : nil,
        help: fault.replacement.map { "write `\($0)`" })
    }
    guard faults.isEmpty, let expression = reading.expression else { return }
    if expression.isNeverDue {
      context.report(
        Self.self, "cron expression `\(text)` names days that no month of it has", at: value.span, "never due",
        why: "n8n takes another day in their place, or none at all")
    } else if isPoll, (text.drop { $0 == " " }.prefix { $0 != " " }).contains("*") {
      context.report(
        Self.self, "poll times `\(text)` begin with `*`", at: value.span,
        expression.second == nil ? "expected six fields, seconds first" : "more often than once a minute",
        why: "n8n takes the first field for seconds, calls the poll interval too short, and never polls",
        help: expression.second == nil ? "write `0 \(text)`" : nil)
    }
  }

  private static func report(_ message: String, _ value: Value, _ label: String, _ context: inout RuleContext) {
    context.report(Self.self, message, at: value.span, label)
  }
}
