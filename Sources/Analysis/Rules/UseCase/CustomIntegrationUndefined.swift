import Lexer
import Parser

/// Custom integration that is not defined.
package enum CustomIntegrationUndefined: Rule {
  package static let metadata = RuleMetadata(
    id: "custom-integration-undefined", row: 448, group: .useCase, level: .error,
    aliases: ["CUSTOM-INTEGRATION"],
    summary: "Custom integration that is not defined",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
