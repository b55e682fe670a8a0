import Lexer
import Parser

/// Declared triggers and trigger nodes that do not pair up.
package enum TriggerNodeMismatch: Rule {
  package static let metadata = RuleMetadata(
    id: "trigger-node-mismatch", row: 415, group: .useCase, level: .error,
    aliases: ["TRIGGER-TYPE-CONSISTENCY"],
    summary: "Declared triggers and trigger nodes that do not pair up",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
