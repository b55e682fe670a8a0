import Lexer
import Parser

/// Empty parameter that keeps a workflow from being published.
package enum PublishParameter: Rule {
  package static let metadata = RuleMetadata(
    id: "publish-parameter", group: .publish, level: .error, levelInN8n: .warning,
    summary: "Empty parameter that keeps a workflow from being published",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
