import Lexer
import Parser

/// Certificate check that is switched off.
package enum TLSDisabled: Rule {
  package static let metadata = RuleMetadata(
    id: "tls-disabled", row: 617, group: .security, level: .warning, fix: .sometimes(.suggested),
    summary: "Certificate check that is switched off",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
