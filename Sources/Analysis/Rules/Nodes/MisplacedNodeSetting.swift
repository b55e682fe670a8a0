import Lexer
import Parser

/// Node setting that stands among the parameters.
package enum MisplacedNodeSetting: Rule {
  package static let metadata = RuleMetadata(
    id: "misplaced-node-setting", row: 509, group: .nodes, level: .error, fix: .sometimes(.safe),
    aliases: ["MCP"],
    summary: "Node setting that stands among the parameters",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
