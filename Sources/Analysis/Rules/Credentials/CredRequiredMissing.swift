import Lexer
import Parser

/// Credential that the node needs and lacks.
package enum CredRequiredMissing: Rule {
  package static let metadata = RuleMetadata(
    id: "cred-required-missing", row: 225, group: .credentials, level: .warning,
    aliases: ["VN:ND0503", "VN:ND0504"],
    summary: "Credential that the node needs and lacks",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
