import Lexer
import Parser

/// Outdated node type or resource of Codika.
package enum CodikaNodeLegacy: Rule {
  package static let metadata = RuleMetadata(
    id: "codika-node-legacy", row: 812, group: .codika, level: .warning, fix: .sometimes(.safe),
    summary: "Outdated node type or resource of Codika",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
