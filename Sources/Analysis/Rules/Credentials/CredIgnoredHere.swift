import Lexer
import Parser

/// Credential that the node never uses.
package enum CredIgnoredHere: Rule {
  package static let metadata = RuleMetadata(
    id: "cred-ignored-here", row: 224, group: .credentials, level: .warning, fix: .sometimes(.suggested),
    summary: "Credential that the node never uses",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
