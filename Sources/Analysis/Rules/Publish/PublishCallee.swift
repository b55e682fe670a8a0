import Lexer
import Parser

/// Called workflow that is not published.
package enum PublishCallee: Rule {
  package static let metadata = RuleMetadata(
    id: "publish-callee", group: .publish, level: .error, levelInN8n: .warning,
    summary: "Called workflow that is not published",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
