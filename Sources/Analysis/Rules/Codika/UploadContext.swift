import Lexer
import Parser

/// Upload whose execution context is missing or overridden.
package enum UploadContext: Rule {
  package static let metadata = RuleMetadata(
    id: "upload-context", row: 817, group: .codika, level: .warning,
    summary: "Upload whose execution context is missing or overridden",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
