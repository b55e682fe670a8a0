import Lexer
import Parser

/// Respond node at a place where it cannot answer.
package enum RespondMisplaced: Rule {
  package static let metadata = RuleMetadata(
    id: "respond-misplaced", row: 526, group: .nodes, level: .warning,
    summary: "Respond node at a place where it cannot answer",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
