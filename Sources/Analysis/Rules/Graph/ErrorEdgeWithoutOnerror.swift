import Lexer
import Parser

/// Error branch of a node that has no error output.
package enum ErrorEdgeWithoutOnerror: Rule {
  package static let metadata = RuleMetadata(
    id: "error-edge-without-onerror", row: 329, group: .graph, level: .error, fix: .sometimes(.suggested),
    aliases: ["MCP"],
    summary: "Error branch of a node that has no error output",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
