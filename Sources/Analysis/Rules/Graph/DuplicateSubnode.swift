import Lexer
import Parser

/// Second sub-node on an input that takes one.
package enum DuplicateSubnode: Rule {
  package static let metadata = RuleMetadata(
    id: "duplicate-subnode", row: 312, group: .graph, level: .error,
    aliases: ["N8:DUPLICATE_SUBNODE_CONNECTION"],
    summary: "Second sub-node on an input that takes one",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
