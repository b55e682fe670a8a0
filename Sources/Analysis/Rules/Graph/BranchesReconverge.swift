import Lexer
import Parser

/// Branches that meet in a node that then runs twice.
package enum BranchesReconverge: Rule {
  package static let metadata = RuleMetadata(
    id: "branches-reconverge", row: 327, group: .graph, level: .note,
    aliases: ["NN:no-dual-branch-convergence"],
    summary: "Branches that meet in a node that then runs twice",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
