import Lexer
import Parser

/// Execution order other than `v1`.
package enum ExecutionOrder: Rule {
  package static let metadata = RuleMetadata(
    id: "execution-order", row: 518, group: .nodes, level: .error, levelInN8n: .note, fix: .sometimes(.safe),
    aliases: ["WORKFLOW-SETTINGS"],
    summary: "Execution order other than `v1`",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
