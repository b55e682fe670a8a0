import Lexer
import Parser

/// Switch whose fallback output and wiring disagree.
package enum SwitchFallback: Rule {
  package static let metadata = RuleMetadata(
    id: "switch-fallback", row: 319, group: .graph, level: .warning,
    aliases: ["N8:SWITCH_FALLBACK_OUTPUT_DISABLED"],
    summary: "Switch whose fallback output and wiring disagree",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
