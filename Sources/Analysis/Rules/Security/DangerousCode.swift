import Lexer
import Parser

/// Code that evaluates text or starts processes.
package enum DangerousCode: Rule {
  package static let metadata = RuleMetadata(
    id: "dangerous-code", row: 610, group: .security, level: .error,
    aliases: ["FS006", "FS007"],
    summary: "Code that evaluates text or starts processes",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
