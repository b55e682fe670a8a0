import Lexer
import Parser

/// Integration that a workflow uses and does not list.
package enum IntegrationUndeclared: Rule {
  package static let metadata = RuleMetadata(
    id: "integration-undeclared", row: 441, group: .useCase, level: .warning, fix: .sometimes(.safe),
    aliases: ["INTEGRATION-INHERITANCE"],
    summary: "Integration that a workflow uses and does not list",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
