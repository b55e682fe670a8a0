import Lexer
import Parser

/// Malformed secret key of a custom integration.
package enum CustomIntegrationKey: Rule {
  package static let metadata = RuleMetadata(
    id: "custom-integration-key", row: 447, group: .useCase, level: .error,
    aliases: ["CUSTOM-INTEGRATION"],
    summary: "Malformed secret key of a custom integration",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
