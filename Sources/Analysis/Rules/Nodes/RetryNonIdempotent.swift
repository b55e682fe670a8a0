import Lexer
import Parser

/// Retry of a call that creates something.
package enum RetryNonIdempotent: Rule {
  package static let metadata = RuleMetadata(
    id: "retry-non-idempotent", row: 514, group: .nodes, level: .warning,
    aliases: ["R3"],
    summary: "Retry of a call that creates something",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
