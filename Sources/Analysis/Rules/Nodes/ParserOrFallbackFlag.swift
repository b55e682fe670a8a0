import Lexer
import Parser

/// Output parser or fallback flag that contradicts the wiring.
package enum ParserOrFallbackFlag: Rule {
  package static let metadata = RuleMetadata(
    id: "parser-or-fallback-flag", row: 533, group: .nodes, level: .error, fix: .sometimes(.safe),
    aliases: ["N8:MISSING_FALLBACK_MODEL_FLAG", "N8:SUBNODE_PARAMETER_MISMATCH"],
    summary: "Output parser or fallback flag that contradicts the wiring",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
