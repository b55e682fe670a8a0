import Lexer
import Parser

/// Workflow without a trigger that n8n can publish.
package enum PublishTrigger: Rule {
  package static let metadata = RuleMetadata(
    id: "publish-trigger", group: .publish, level: .error, levelInN8n: .warning,
    summary: "Workflow without a trigger that n8n can publish",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
