import Lexer
import Parser

/// Short or outdated spelling of a placeholder key.
package enum PlaceholderKeyAlias: Rule {
  package static let metadata = RuleMetadata(
    id: "placeholder-key-alias", row: 214, group: .placeholders, level: .warning, fix: .sometimes(.safe),
    summary: "Short or outdated spelling of a placeholder key",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
