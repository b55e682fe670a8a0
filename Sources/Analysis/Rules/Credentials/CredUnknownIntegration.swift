import Lexer
import Parser

/// Credential of an integration that does not exist.
package enum CredUnknownIntegration: Rule {
  package static let metadata = RuleMetadata(
    id: "cred-unknown-integration", row: 220, group: .credentials, level: .error, fix: .sometimes(.suggested),
    summary: "Credential of an integration that does not exist",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
