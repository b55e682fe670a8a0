import Lexer
import Parser

/// Node type used in several versions.
package enum TypeVersionDrift: Rule {
  package static let metadata = RuleMetadata(
    id: "type-version-drift", row: 912, group: .style, level: .note,
    aliases: ["WL"],
    summary: "Node type used in several versions",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
