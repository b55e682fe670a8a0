import Lexer
import Parser

/// Time zone that does not exist.
package enum TimezoneInvalid: Rule {
  package static let metadata = RuleMetadata(
    id: "timezone-invalid", row: 418, group: .useCase, level: .error, fix: .sometimes(.suggested),
    summary: "Time zone that does not exist",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
