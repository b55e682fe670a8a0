import Lexer
import Parser

/// Loop that nothing can leave.
package enum LoopWithoutExit: Rule {
  package static let metadata = RuleMetadata(
    id: "loop-without-exit", row: 320, group: .graph, level: .error,
    aliases: ["MCP", "LZ:BP-07", "R6", "N8:CIRCULAR_REFERENCE"],
    summary: "Loop that nothing can leave",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
