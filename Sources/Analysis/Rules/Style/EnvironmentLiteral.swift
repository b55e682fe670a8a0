import Lexer
import Parser

/// Name of an environment written into a value.
package enum EnvironmentLiteral: Rule {
  package static let metadata = RuleMetadata(
    id: "environment-literal", row: 908, group: .style, level: .warning,
    aliases: ["R9", "NW:N8N004"],
    summary: "Name of an environment written into a value",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
