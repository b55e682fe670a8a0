import Lexer
import Parser

/// Deployment parameter that is never used.
package enum InstparmUnused: Rule {
  package static let metadata = RuleMetadata(
    id: "instparm-unused", row: 210, group: .placeholders, level: .note,
    summary: "Deployment parameter that is never used",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
