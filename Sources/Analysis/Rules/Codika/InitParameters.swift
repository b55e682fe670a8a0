import Lexer
import Parser

/// Missing or wrong parameter of Init.
package enum InitParameters: Rule {
  package static let metadata = RuleMetadata(
    id: "init-parameters", row: 811, group: .codika, level: .error, fix: .sometimes(.safe),
    summary: "Missing or wrong parameter of Init",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
