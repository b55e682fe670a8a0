import Lexer
import Parser

/// Trigger without an id that n8n can register.
package enum PublishTriggerID: Rule {
  package static let metadata = RuleMetadata(
    id: "publish-trigger-id", group: .publish, level: .error, levelInN8n: .warning,
    summary: "Trigger without an id that n8n can register",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
