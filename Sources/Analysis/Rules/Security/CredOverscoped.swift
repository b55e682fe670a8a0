import Lexer
import Parser

/// Credential that is used too widely.
package enum CredOverscoped: Rule {
  package static let metadata = RuleMetadata(
    id: "cred-overscoped", row: 621, group: .security, level: .note,
    aliases: ["FS008", "FS014"],
    summary: "Credential that is used too widely",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
