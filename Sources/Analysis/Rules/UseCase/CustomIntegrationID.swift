import Lexer
import Parser

/// Malformed id of a custom integration.
package enum CustomIntegrationID: Rule {
  package static let metadata = RuleMetadata(
    id: "custom-integration-id", row: 444, group: .useCase, level: .error,
    aliases: ["CUSTOM-INTEGRATION"],
    summary: "Malformed id of a custom integration",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
