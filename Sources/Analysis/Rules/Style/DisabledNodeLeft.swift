import Lexer
import Parser

/// Disabled node in a workflow to be deployed.
package enum DisabledNodeLeft: Rule {
  package static let metadata = RuleMetadata(
    id: "disabled-node-left", row: 911, group: .style, level: .note, fix: .sometimes(.suggested),
    aliases: ["WL"],
    summary: "Disabled node in a workflow to be deployed",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
