import Lexer
import Parser

/// Credential mapping of a custom integration that names no field.
package enum CustomIntegrationMapping: Rule {
  package static let metadata = RuleMetadata(
    id: "custom-integration-mapping", row: 446, group: .useCase, level: .error,
    aliases: ["CUSTOM-INTEGRATION"],
    summary: "Credential mapping of a custom integration that names no field",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
