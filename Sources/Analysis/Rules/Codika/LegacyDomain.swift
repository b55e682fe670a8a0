import Lexer
import Parser

/// Outdated host of the platform.
package enum LegacyDomain: Rule {
  package static let metadata = RuleMetadata(
    id: "legacy-domain", row: 820, group: .codika, level: .warning, fix: .sometimes(.safe),
    summary: "Outdated host of the platform",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
