import Lexer
import Parser

/// Path that reaches tracked work without Init.
package enum InitNotDominating: Rule {
  package static let metadata = RuleMetadata(
    id: "init-not-dominating", row: 802, group: .codika, level: .error,
    summary: "Path that reaches tracked work without Init",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
