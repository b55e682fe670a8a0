import Lexer
import Parser

/// Access to files of the host.
package enum LocalFileAccess: Rule {
  package static let metadata = RuleMetadata(
    id: "local-file-access", row: 618, group: .security, level: .warning,
    summary: "Access to files of the host",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
