import Lexer
import Parser

/// Secret within notes or pinned data.
package enum SecretInDeadText: Rule {
  package static let metadata = RuleMetadata(
    id: "secret-in-dead-text", row: 615, group: .security, level: .error, fix: .sometimes(.suggested),
    summary: "Secret within notes or pinned data",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
