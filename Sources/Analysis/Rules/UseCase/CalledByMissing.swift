import Lexer
import Parser

/// Caller that `calledBy` leaves out.
package enum CalledByMissing: Rule {
  package static let metadata = RuleMetadata(
    id: "called-by-missing", row: 433, group: .useCase, level: .warning, fix: .sometimes(.safe),
    aliases: ["CALLEDBY-CONSISTENCY"],
    summary: "Caller that `calledBy` leaves out",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
