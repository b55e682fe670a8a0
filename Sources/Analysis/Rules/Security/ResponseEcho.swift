import Lexer
import Parser

/// Request that is sent back unfiltered.
package enum ResponseEcho: Rule {
  package static let metadata = RuleMetadata(
    id: "response-echo", row: 619, group: .security, level: .note,
    aliases: ["FS017"],
    summary: "Request that is sent back unfiltered",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
