import Lexer
import Parser

/// Workflow without an error workflow.
package enum ErrorWorkflow: Rule {
  package static let metadata = RuleMetadata(
    id: "error-workflow", row: 519, group: .nodes, level: .error, levelInN8n: .off, fix: .sometimes(.safe),
    aliases: ["WORKFLOW-SETTINGS", "R15", "VN:ND0701"],
    summary: "Workflow without an error workflow",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
