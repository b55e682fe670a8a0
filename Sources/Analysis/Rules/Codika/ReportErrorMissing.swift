import Lexer
import Parser

/// Error output behind Init that reports no error.
package enum ReportErrorMissing: Rule {
  package static let metadata = RuleMetadata(
    id: "report-error-missing", row: 818, group: .codika, level: .note,
    summary: "Error output behind Init that reports no error",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
