import Lexer
import Parser

/// Malformed resource locator.
package enum LocatorShape: Rule {
  package static let metadata = RuleMetadata(
    id: "locator-shape", row: 537, group: .nodes, level: .warning, fix: .sometimes(.safe),
    aliases: ["MCP"],
    summary: "Malformed resource locator",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
