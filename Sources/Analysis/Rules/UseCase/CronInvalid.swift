import Lexer
import Parser

/// Cron expression that is malformed or never due.
package enum CronInvalid: Rule {
  package static let metadata = RuleMetadata(
    id: "cron-invalid", row: 417, group: .useCase, level: .error, fix: .sometimes(.suggested),
    summary: "Cron expression that is malformed or never due",
    why: "the platform refuses the schedule, or it never comes due and nobody is told",
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
              - schedule: { cronExpression: "0 ↓25 * * 1", timezone: Europe/Brussels }
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
              - schedule: { cronExpression: "0 8 * * MON-FRI", timezone: Europe/Brussels }
        """#,
        with: [("workflows/main.json", ExampleTexts.workflow)]),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onUseCase { useCase, context in
      for entry in useCase.workflows {
        for trigger in entry.triggers {
          guard case .schedule(let schedule) = trigger.kind.value, let cron = schedule.cronExpression,
            !cron.value.isEmpty, let value = trigger.value["schedule"]?["cronExpression"]
          else { continue }
          check(cron, value, entry, &context)
        }
      }
    }
  }

  private static func check(
    _ cron: Located<String>, _ value: Value, _ entry: UseCase.WorkflowEntry, _ context: inout RuleContext
  ) {
    let reading = CronReading(cron.value)
    for fault in reading.faults {
      context.report(
        Self.self, fault.message, at: value.decoded?.rawSpan(of: fault.range) ?? cron.span, fault.label,
        fixes: fault.replacement.map { [fix(replacing: fault.range, of: cron.value, with: $0, value)] } ?? [])
    }
    guard reading.faults.isEmpty, let expression = reading.expression else { return }
    if let second = expression.second {
      let isFullMinute = second.values == [0]
      let text = isFullMinute ? fiveFields(cron.value) : nil
      context.report(
        Self.self, "cron expression has 6 fields", at: cron.span, "expected five, without seconds",
        help: "the platform starts schedules at full minutes",
        fixes: text.map { [Fix("leave the seconds out", .suggested, [YAMLEdits.replace(value, with: $0)])] } ?? [])
    } else if expression.isNeverDue {
      context.report(
        Self.self, "cron expression `\(cron.value)` is never due", at: cron.span, "no month of it has this day")
    } else if expression.hasTwoKindsOfDays {
      context.report(
        Self.self, "cron expression `\(cron.value)` names days of the month and of the week", at: cron.span,
        "either is enough", severity: .note,
        why: "it is due on the days of the month and, besides, on each of the weekdays")
    } else if expression.isDueEveryMinute, let cost = entry.cost, cost.value > 0 {
      context.report(
        Self.self, "cron expression `\(cron.value)` is due every minute", at: cron.span, "60 runs an hour",
        also: [Label(cost.span, "credits for each run")], severity: .note, why: "every run costs credits")
    }
  }

  private static func fix(replacing range: Range<Int>, of text: String, with replacement: String, _ value: Value) -> Fix
  {
    var bytes = Array(text.utf8)
    if range.lowerBound >= 0, range.upperBound <= bytes.count { bytes.replaceSubrange(range, with: replacement.utf8) }
    let edit = YAMLEdits.replace(value, with: String(decoding: bytes, as: UTF8.self))
    return Fix("write `\(replacement)`", .suggested, [edit])
  }

  private static func fiveFields(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\t" }.dropFirst().joined(separator: " ")
  }
}
