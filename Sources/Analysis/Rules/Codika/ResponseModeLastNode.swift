import Lexer
import Parser

/// Webhook that does not answer with its last node.
package enum ResponseModeLastNode: Rule {
  package static let metadata = RuleMetadata(
    id: "response-mode-last-node", row: 814, group: .codika, level: .warning, fix: .sometimes(.suggested),
    summary: "Webhook that does not answer with its last node",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
