import Lexer
import Parser

/// Workflow without a Codika Init node.
package enum InitRequired: Rule {
  package static let metadata = RuleMetadata(
    id: "init-required", row: 801, group: .codika, level: .error, fix: .sometimes(.suggested),
    aliases: ["CODIKA-INIT"],
    summary: "Workflow without a Codika Init node",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
