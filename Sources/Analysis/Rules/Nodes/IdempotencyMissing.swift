import Lexer
import Parser

/// Change from outside that nothing guards against repetition.
package enum IdempotencyMissing: Rule {
  package static let metadata = RuleMetadata(
    id: "idempotency-missing", row: 517, group: .nodes, level: .note, levelInN8n: .warning,
    aliases: ["R3"],
    summary: "Change from outside that nothing guards against repetition",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
