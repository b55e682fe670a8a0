import Lexer
import Parser

/// Result of a sub-workflow call that is not waited for.
package enum FireAndForgetResult: Rule {
  package static let metadata = RuleMetadata(
    id: "fire-and-forget-result", row: 521, group: .nodes, level: .error, fix: .sometimes(.suggested),
    summary: "Result of a sub-workflow call that is not waited for",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
