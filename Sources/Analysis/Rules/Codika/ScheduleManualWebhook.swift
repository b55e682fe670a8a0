import Lexer
import Parser

/// Schedule without a webhook for manual runs.
package enum ScheduleManualWebhook: Rule {
  package static let metadata = RuleMetadata(
    id: "schedule-manual-webhook", row: 809, group: .codika, level: .error, fix: .sometimes(.suggested),
    aliases: ["SCHEDULE-WEBHOOK-CONVERGENCE"],
    summary: "Schedule without a webhook for manual runs",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
