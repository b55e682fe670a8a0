import Lexer
import Parser

/// Merge within a loop over batches.
package enum MergeInLoop: Rule {
  package static let metadata = RuleMetadata(
    id: "merge-in-loop", row: 323, group: .graph, level: .warning,
    aliases: ["NN:no-merge-in-loop"],
    summary: "Merge within a loop over batches",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
