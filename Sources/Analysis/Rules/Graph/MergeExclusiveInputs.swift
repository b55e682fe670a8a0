import Lexer
import Parser

/// Merge that waits for branches that exclude each other.
package enum MergeExclusiveInputs: Rule {
  package static let metadata = RuleMetadata(
    id: "merge-exclusive-inputs", row: 325, group: .graph, level: .error,
    aliases: ["MERGE-BEFORE-TERMINAL"],
    summary: "Merge that waits for branches that exclude each other",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
