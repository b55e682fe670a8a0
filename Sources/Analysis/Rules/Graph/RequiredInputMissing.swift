import Lexer
import Parser

/// Required input that nothing is connected to.
package enum RequiredInputMissing: Rule {
  package static let metadata = RuleMetadata(
    id: "required-input-missing", row: 311, group: .graph, level: .error,
    aliases: ["N8:MISSING_REQUIRED_INPUT", "N8:SUBNODE_NOT_CONNECTED"],
    summary: "Required input that nothing is connected to",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
