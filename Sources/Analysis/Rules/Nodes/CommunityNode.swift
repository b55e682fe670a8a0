import Lexer
import Parser

/// Node type of a package that is not on the allow-list.
package enum CommunityNode: Rule {
  package static let metadata = RuleMetadata(
    id: "community-node", row: 505, group: .nodes, level: .note,
    aliases: ["FS015", "WL"],
    summary: "Node type of a package that is not on the allow-list",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
