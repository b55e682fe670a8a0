import Lexer
import Parser

/// Integration of a called workflow that the caller does not list.
package enum IntegrationNotInherited: Rule {
  package static let metadata = RuleMetadata(
    id: "integration-not-inherited", row: 442, group: .useCase, level: .warning, fix: .sometimes(.safe),
    aliases: ["INTEGRATION-INHERITANCE"],
    summary: "Integration of a called workflow that the caller does not list",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
