import Lexer
import Parser

/// Model written as text where a locator is due, or the reverse.
package enum ModelShape: Rule {
  package static let metadata = RuleMetadata(
    id: "model-shape", row: 530, group: .nodes, level: .warning, fix: .sometimes(.safe),
    summary: "Model written as text where a locator is due, or the reverse",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
