import Lexer
import Parser

/// Node version that keeps a workflow from being published.
package enum PublishTypeVersion: Rule {
  package static let metadata = RuleMetadata(
    id: "publish-type-version", group: .publish, level: .error, levelInN8n: .warning,
    summary: "Node version that keeps a workflow from being published",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
