import Lexer
import Parser

/// HTTP method that differs between `codika.yaml` and its webhook.
package enum HTTPMethodMismatch: Rule {
  package static let metadata = RuleMetadata(
    id: "http-method-mismatch", row: 424, group: .useCase, level: .error, fix: .sometimes(.suggested),
    summary: "HTTP method that differs between `codika.yaml` and its webhook",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
