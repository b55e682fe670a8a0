import Lexer
import Parser

/// Deployment parameter that is a whole JSON string.
package enum InstparmQuotedValue: Rule {
  package static let metadata = RuleMetadata(
    id: "instparm-quoted-value", row: 206, group: .placeholders, level: .off, fix: .sometimes(.safe),
    aliases: ["INSTPARM-QUOTE"],
    summary: "Deployment parameter that is a whole JSON string",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
