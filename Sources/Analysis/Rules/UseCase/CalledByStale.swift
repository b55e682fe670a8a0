import Lexer
import Parser

/// Entry of `calledBy` that calls nothing.
package enum CalledByStale: Rule {
  package static let metadata = RuleMetadata(
    id: "called-by-stale", row: 434, group: .useCase, level: .note, fix: .sometimes(.safe),
    summary: "Entry of `calledBy` that calls nothing",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
