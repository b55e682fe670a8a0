import Lexer
import Parser

/// Schedule and manual webhook that never meet.
package enum ScheduleWebhookDivergent: Rule {
  package static let metadata = RuleMetadata(
    id: "schedule-webhook-divergent", row: 810, group: .codika, level: .error,
    aliases: ["SCHEDULE-WEBHOOK-CONVERGENCE"],
    summary: "Schedule and manual webhook that never meet",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
