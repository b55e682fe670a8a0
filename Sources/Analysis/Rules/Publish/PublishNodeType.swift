import Lexer
import Parser

/// Node type that keeps a workflow from being published.
package enum PublishNodeType: Rule {
  package static let metadata = RuleMetadata(
    id: "publish-node-type", group: .publish, level: .error, levelInN8n: .warning,
    summary: "Node type that keeps a workflow from being published",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
