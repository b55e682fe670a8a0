import Lexer
import Parser

/// Schedule rule that n8n never runs.
package enum ScheduleRuleInvalid: Rule {
  package static let metadata = RuleMetadata(
    id: "schedule-rule-invalid", row: 527, group: .nodes, level: .error,
    summary: "Schedule rule that n8n never runs",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
