import Lexer
import Parser

/// Credential scope that the integration does not offer.
package enum CredContextMismatch: Rule {
  package static let metadata = RuleMetadata(
    id: "cred-context-mismatch", row: 221, group: .credentials, level: .error, fix: .sometimes(.suggested),
    summary: "Credential scope that the integration does not offer",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
