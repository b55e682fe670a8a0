import Lexer
import Parser

/// Data-ingestion path with the wrong name space.
package enum DINamespace: Rule {
  package static let metadata = RuleMetadata(
    id: "di-namespace", row: 460, group: .useCase, level: .error,
    summary: "Data-ingestion path with the wrong name space",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
