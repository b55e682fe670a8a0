import Lexer
import Parser

/// Sub-workflow call that leaves waiting to the default.
package enum SubworkflowWaitImplicit: Rule {
  package static let metadata = RuleMetadata(
    id: "subworkflow-wait-implicit", row: 520, group: .nodes, level: .note, fix: .sometimes(.safe),
    aliases: ["EXEC-WORKFLOW-WAIT"],
    summary: "Sub-workflow call that leaves waiting to the default",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
