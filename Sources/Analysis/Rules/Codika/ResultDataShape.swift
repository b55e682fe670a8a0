import Lexer
import Parser

/// Result data that is not an object.
package enum ResultDataShape: Rule {
  package static let metadata = RuleMetadata(
    id: "result-data-shape", row: 824, group: .codika, level: .error,
    summary: "Result data that is not an object",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
