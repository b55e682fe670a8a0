import Lexer
import Parser

/// Malformed or contradictory `onError`.
package enum OnerrorInvalid: Rule {
  package static let metadata = RuleMetadata(
    id: "onerror-invalid", row: 510, group: .nodes, level: .error, fix: .sometimes(.safe),
    aliases: ["MCP"],
    summary: "Malformed or contradictory `onError`",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
