import Lexer
import Parser

/// Trigger that anybody can start.
package enum ExposedTrigger: Rule {
  package static let metadata = RuleMetadata(
    id: "exposed-trigger", row: 604, group: .security, level: .warning,
    aliases: ["FS013"],
    summary: "Trigger that anybody can start",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
