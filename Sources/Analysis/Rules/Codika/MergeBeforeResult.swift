import Lexer
import Parser

/// Merge that can keep the result from being sent.
package enum MergeBeforeResult: Rule {
  package static let metadata = RuleMetadata(
    id: "merge-before-result", row: 808, group: .codika, level: .error, fix: .sometimes(.suggested),
    aliases: ["MERGE-BEFORE-TERMINAL"],
    summary: "Merge that can keep the result from being sent",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
