import Lexer
import Parser

/// Deployment parameter within running text.
package enum InstparmInText: Rule {
  package static let metadata = RuleMetadata(
    id: "instparm-in-text", row: 208, group: .placeholders, level: .warning, fix: .sometimes(.suggested),
    summary: "Deployment parameter within running text",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
