import Lexer
import Parser

/// Binary data that is dropped or not decoded.
package enum BinaryHandling: Rule {
  package static let metadata = RuleMetadata(
    id: "binary-handling", row: 541, group: .nodes, level: .note,
    aliases: ["NN:binary-needs-decode-before-upload"],
    summary: "Binary data that is dropped or not decoded",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
