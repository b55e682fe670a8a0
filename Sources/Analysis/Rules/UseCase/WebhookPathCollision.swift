import Lexer
import Parser

/// Two webhooks with one method and path.
package enum WebhookPathCollision: Rule {
  package static let metadata = RuleMetadata(
    id: "webhook-path-collision", row: 425, group: .useCase, level: .error, levelInN8n: .error,
    summary: "Two webhooks with one method and path",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
