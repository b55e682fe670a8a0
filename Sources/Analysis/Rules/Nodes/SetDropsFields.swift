import Lexer
import Parser

/// Set node that drops fields which are read later.
package enum SetDropsFields: Rule {
  package static let metadata = RuleMetadata(
    id: "set-drops-fields", row: 543, group: .nodes, level: .note,
    aliases: ["WL"],
    summary: "Set node that drops fields which are read later",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
