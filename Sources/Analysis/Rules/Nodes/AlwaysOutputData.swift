import Lexer
import Parser

/// Read that ends the run when it finds nothing.
package enum AlwaysOutputData: Rule {
  package static let metadata = RuleMetadata(
    id: "always-output-data", row: 516, group: .nodes, level: .warning, fix: .sometimes(.suggested),
    aliases: ["DB-ALWAYS-OUTPUT"],
    summary: "Read that ends the run when it finds nothing",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
