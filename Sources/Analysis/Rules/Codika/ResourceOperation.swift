import Lexer
import Parser

/// Operation that the resource does not offer.
package enum ResourceOperation: Rule {
  package static let metadata = RuleMetadata(
    id: "resource-operation", row: 813, group: .codika, level: .error, fix: .sometimes(.suggested),
    summary: "Operation that the resource does not offer",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
