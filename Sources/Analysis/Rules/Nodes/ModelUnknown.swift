import Lexer
import Parser

/// Model that is not in the table.
package enum ModelUnknown: Rule {
  package static let metadata = RuleMetadata(
    id: "model-unknown", row: 529, group: .nodes, level: .warning, fix: .sometimes(.suggested),
    aliases: ["LLM-MODEL-ID"],
    summary: "Model that is not in the table",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
