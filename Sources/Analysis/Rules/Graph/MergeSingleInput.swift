import Lexer
import Parser

/// Merge with fewer inputs than its mode needs.
package enum MergeSingleInput: Rule {
  package static let metadata = RuleMetadata(
    id: "merge-single-input", row: 324, group: .graph, level: .warning,
    aliases: ["N8:MERGE_SINGLE_INPUT", "NN:merge-mode-ambiguity"],
    summary: "Merge with fewer inputs than its mode needs",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
