import Lexer
import Parser

/// External read without a retry.
package enum RetryMissing: Rule {
  package static let metadata = RuleMetadata(
    id: "retry-missing", row: 512, group: .nodes, level: .warning, fix: .sometimes(.safe),
    aliases: ["R1", "RETRY-BACKOFF"],
    summary: "External read without a retry",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
