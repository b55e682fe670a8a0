import Lexer
import Parser

/// Node version that a newer one has replaced.
package enum OutdatedTypeVersion: Rule {
  package static let metadata = RuleMetadata(
    id: "outdated-type-version", row: 503, group: .nodes, level: .note,
    aliases: ["MCP", "WL"],
    summary: "Node version that a newer one has replaced",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
