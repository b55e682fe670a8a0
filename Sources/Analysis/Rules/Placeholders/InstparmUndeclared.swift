import Lexer
import Parser

/// Deployment parameter that is not declared.
package enum InstparmUndeclared: Rule {
  package static let metadata = RuleMetadata(
    id: "instparm-undeclared", row: 209, group: .placeholders, level: .error, fix: .sometimes(.suggested),
    summary: "Deployment parameter that is not declared",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
