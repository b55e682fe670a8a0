import Lexer
import Parser

/// Placeholder that cannot be resolved at its place.
package enum PlaceholderOutOfScope: Rule {
  package static let metadata = RuleMetadata(
    id: "placeholder-out-of-scope", row: 213, group: .placeholders, level: .error,
    summary: "Placeholder that cannot be resolved at its place",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
