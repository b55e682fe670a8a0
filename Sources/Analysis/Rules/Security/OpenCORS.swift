import Lexer
import Parser

/// Webhook that any web site may call.
package enum OpenCORS: Rule {
  package static let metadata = RuleMetadata(
    id: "open-cors", row: 620, group: .security, level: .note,
    summary: "Webhook that any web site may call",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
