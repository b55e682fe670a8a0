import Lexer
import Parser

/// Credential type that the node does not accept.
package enum CredTypeVsNode: Rule {
  package static let metadata = RuleMetadata(
    id: "cred-type-vs-node", row: 223, group: .credentials, level: .error,
    aliases: ["NP", "VN:ND0501", "VN:ND0502"],
    summary: "Credential type that the node does not accept",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
