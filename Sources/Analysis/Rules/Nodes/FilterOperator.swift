import Lexer
import Parser

/// Filter operator that its type does not have.
package enum FilterOperator: Rule {
  package static let metadata = RuleMetadata(
    id: "filter-operator", row: 535, group: .nodes, level: .error, fix: .sometimes(.safe),
    aliases: ["VN:ND0101", "VN:ND0102"],
    summary: "Filter operator that its type does not have",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
