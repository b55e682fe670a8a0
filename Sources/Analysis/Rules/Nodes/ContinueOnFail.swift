import Lexer
import Parser

/// Node whose errors are swallowed.
package enum ContinueOnFail: Rule {
  package static let metadata = RuleMetadata(
    id: "continue-on-fail", row: 511, group: .nodes, level: .note, levelInN8n: .warning,
    aliases: ["R2"],
    summary: "Node whose errors are swallowed",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
