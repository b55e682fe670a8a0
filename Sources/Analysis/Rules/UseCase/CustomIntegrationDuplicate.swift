import Lexer
import Parser

/// Custom integration or field key that stands twice.
package enum CustomIntegrationDuplicate: Rule {
  package static let metadata = RuleMetadata(
    id: "custom-integration-duplicate", row: 445, group: .useCase, level: .error,
    aliases: ["CUSTOM-INTEGRATION"],
    summary: "Custom integration or field key that stands twice",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
