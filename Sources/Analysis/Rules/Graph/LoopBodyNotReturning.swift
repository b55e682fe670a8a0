import Lexer
import Parser

/// Loop body that never returns to its loop.
package enum LoopBodyNotReturning: Rule {
  package static let metadata = RuleMetadata(
    id: "loop-body-not-returning", row: 321, group: .graph, level: .warning,
    aliases: ["NN:splitInBatches-missing-loop-back"],
    summary: "Loop body that never returns to its loop",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
