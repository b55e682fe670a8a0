import Lexer
import Parser

/// Schedule that differs between `codika.yaml` and its node.
package enum ScheduleNodeDrift: Rule {
  package static let metadata = RuleMetadata(
    id: "schedule-node-drift", row: 419, group: .useCase, level: .warning, fix: .sometimes(.suggested),
    summary: "Schedule that differs between `codika.yaml` and its node",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
