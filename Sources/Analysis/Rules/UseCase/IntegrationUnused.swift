import Lexer
import Parser

/// Listed integration that nothing uses.
package enum IntegrationUnused: Rule {
  package static let metadata = RuleMetadata(
    id: "integration-unused", row: 443, group: .useCase, level: .note, fix: .sometimes(.safe),
    summary: "Listed integration that nothing uses",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
