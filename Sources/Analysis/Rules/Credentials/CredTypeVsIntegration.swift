import Lexer
import Parser

/// Credential of one integration under the type of another.
package enum CredTypeVsIntegration: Rule {
  package static let metadata = RuleMetadata(
    id: "cred-type-vs-integration", row: 222, group: .credentials, level: .error,
    summary: "Credential of one integration under the type of another",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
