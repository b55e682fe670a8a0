import Lexer
import Parser

/// Number of workflows in `data-ingestion` other than one.
package enum DIFileCount: Rule {
  package static let metadata = RuleMetadata(
    id: "di-file-count", row: 458, group: .useCase, level: .error,
    summary: "Number of workflows in `data-ingestion` other than one",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
