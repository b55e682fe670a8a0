import Lexer
import Parser

/// Node name that says nothing.
package enum GenericNodeName: Rule {
  package static let metadata = RuleMetadata(
    id: "generic-node-name", row: 901, group: .style, level: .note,
    aliases: ["R10"],
    summary: "Node name that says nothing",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
