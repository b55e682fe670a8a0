import Lexer
import Parser

/// Credential without an id that keeps a workflow from being published.
package enum PublishCredentialUnset: Rule {
  package static let metadata = RuleMetadata(
    id: "publish-credential-unset", group: .publish, level: .error, levelInN8n: .warning,
    summary: "Credential without an id that keeps a workflow from being published",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
