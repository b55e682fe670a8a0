import Lexer
import Parser

/// Missing credential that keeps a workflow from being published.
package enum PublishCredentialMissing: Rule {
  package static let metadata = RuleMetadata(
    id: "publish-credential-missing", group: .publish, level: .error, levelInN8n: .warning,
    summary: "Missing credential that keeps a workflow from being published",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
