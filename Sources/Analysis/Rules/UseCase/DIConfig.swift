import Lexer
import Parser

/// Data-ingestion settings and folder that do not match.
package enum DIConfig: Rule {
  package static let metadata = RuleMetadata(
    id: "di-config", row: 461, group: .useCase, level: .error,
    summary: "Data-ingestion settings and folder that do not match",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
