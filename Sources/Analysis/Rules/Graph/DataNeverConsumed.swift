import Lexer
import Parser

/// Data that nothing consumes.
package enum DataNeverConsumed: Rule {
  package static let metadata = RuleMetadata(
    id: "data-never-consumed", row: 332, group: .graph, level: .note, levelInN8n: .warning,
    aliases: ["R8"],
    summary: "Data that nothing consumes",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
