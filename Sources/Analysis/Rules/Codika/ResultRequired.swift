import Lexer
import Parser

/// Path that ends without a result.
package enum ResultRequired: Rule {
  package static let metadata = RuleMetadata(
    id: "result-required", row: 804, group: .codika, level: .error, fix: .sometimes(.suggested),
    aliases: ["CODIKA-SUBMIT"],
    summary: "Path that ends without a result",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
