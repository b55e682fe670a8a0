import Lexer
import Parser

/// Error branch that tells nobody.
package enum SilentErrorBranch: Rule {
  package static let metadata = RuleMetadata(
    id: "silent-error-branch", row: 331, group: .graph, level: .note, levelInN8n: .warning,
    aliases: ["R7"],
    summary: "Error branch that tells nobody",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
