import Lexer
import Parser

/// Cron expression that is malformed or never due.
package enum CronInvalid: Rule {
  package static let metadata = RuleMetadata(
    id: "cron-invalid", row: 417, group: .useCase, level: .error,
    summary: "Cron expression that is malformed or never due",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
