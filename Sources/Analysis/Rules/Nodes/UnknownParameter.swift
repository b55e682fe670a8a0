import Lexer
import Parser

/// Parameter that the node does not have.
package enum UnknownParameter: Rule {
  package static let metadata = RuleMetadata(
    id: "unknown-parameter", row: 506, group: .nodes, level: .warning, fix: .sometimes(.suggested),
    aliases: ["NP", "VN:ND0201", "VN:ND0203", "VN:ND0301"],
    summary: "Parameter that the node does not have",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
