import Lexer
import Parser

/// Result node on a path without Init.
package enum ResultWithoutInit: Rule {
  package static let metadata = RuleMetadata(
    id: "result-without-init", row: 807, group: .codika, level: .error,
    summary: "Result node on a path without Init",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
