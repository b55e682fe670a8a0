import Lexer
import Parser

/// Retry against a rate limit without a pause.
package enum RetryAfter: Rule {
  package static let metadata = RuleMetadata(
    id: "retry-after", row: 515, group: .nodes, level: .note, levelInN8n: .warning,
    aliases: ["R14"],
    summary: "Retry against a rate limit without a pause",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
