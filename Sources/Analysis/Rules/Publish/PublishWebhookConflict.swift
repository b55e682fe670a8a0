import Lexer
import Parser

/// Webhook whose method and path are taken.
package enum PublishWebhookConflict: Rule {
  package static let metadata = RuleMetadata(
    id: "publish-webhook-conflict", group: .publish, level: .error, levelInN8n: .warning,
    summary: "Webhook whose method and path are taken",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
