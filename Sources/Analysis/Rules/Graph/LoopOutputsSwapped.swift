import Lexer
import Parser

/// Loop whose two outputs are swapped.
package enum LoopOutputsSwapped: Rule {
  package static let metadata = RuleMetadata(
    id: "loop-outputs-swapped", row: 322, group: .graph, level: .warning, fix: .sometimes(.suggested),
    aliases: ["ND"],
    summary: "Loop whose two outputs are swapped",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
