import Lexer
import Parser

/// Secret within a URL.
package enum SecretInURL: Rule {
  package static let metadata = RuleMetadata(
    id: "secret-in-url", row: 602, group: .security, level: .error, fix: .sometimes(.suggested),
    aliases: ["LZ:SEC-04"],
    summary: "Secret within a URL",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
