import Lexer
import Parser

/// Address or number of a person written into a value.
package enum HardcodedContact: Rule {
  package static let metadata = RuleMetadata(
    id: "hardcoded-contact", row: 910, group: .style, level: .note,
    aliases: ["NW:N8N004"],
    summary: "Address or number of a person written into a value",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
