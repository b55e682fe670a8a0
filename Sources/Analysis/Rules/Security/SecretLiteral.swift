import Lexer
import Parser

/// Secret that is written out.
package enum SecretLiteral: Rule {
  package static let metadata = RuleMetadata(
    id: "secret-literal", row: 601, group: .security, level: .error, fix: .sometimes(.suggested),
    aliases: ["R4", "FS002", "FS003", "FS018", "LZ:SEC-01", "N8:HARDCODED_CREDENTIALS", "N8:SET_CREDENTIAL_FIELD"],
    summary: "Secret that is written out",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
