import Lexer
import Parser

/// Model that its provider has withdrawn.
package enum ModelRetired: Rule {
  package static let metadata = RuleMetadata(
    id: "model-retired", row: 528, group: .nodes, level: .error, fix: .sometimes(.suggested),
    aliases: ["LLM-MODEL-ID"],
    summary: "Model that its provider has withdrawn",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
