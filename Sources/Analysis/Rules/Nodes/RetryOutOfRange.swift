import Lexer
import Parser

/// Retry count or delay that n8n cuts off.
package enum RetryOutOfRange: Rule {
  package static let metadata = RuleMetadata(
    id: "retry-out-of-range", row: 513, group: .nodes, level: .note, fix: .sometimes(.safe),
    summary: "Retry count or delay that n8n cuts off",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
