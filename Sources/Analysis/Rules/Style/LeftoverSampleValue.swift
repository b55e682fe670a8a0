import Lexer
import Parser

/// Sample value left in place.
package enum LeftoverSampleValue: Rule {
  package static let metadata = RuleMetadata(
    id: "leftover-sample-value", row: 914, group: .style, level: .warning,
    aliases: ["WL:no-placeholder-api-url", "WL"],
    summary: "Sample value left in place",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
