import Lexer
import Parser

/// Init of the wrong kind for its workflow.
package enum InitKind: Rule {
  package static let metadata = RuleMetadata(
    id: "init-kind", row: 816, group: .codika, level: .error, fix: .sometimes(.safe),
    summary: "Init of the wrong kind for its workflow",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
