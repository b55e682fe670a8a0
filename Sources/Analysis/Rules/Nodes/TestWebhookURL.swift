import Lexer
import Parser

/// Test URL of a webhook.
package enum TestWebhookURL: Rule {
  package static let metadata = RuleMetadata(
    id: "test-webhook-url", row: 542, group: .nodes, level: .error, fix: .sometimes(.safe),
    aliases: ["ND"],
    summary: "Test URL of a webhook",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
