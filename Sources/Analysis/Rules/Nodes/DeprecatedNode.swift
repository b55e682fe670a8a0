import Lexer
import Parser

/// Node type that n8n has retired.
package enum DeprecatedNode: Rule {
  package static let metadata = RuleMetadata(
    id: "deprecated-node", row: 504, group: .nodes, level: .warning,
    aliases: ["R11", "LZ:BP-02", "N8:DEPRECATED_NODE_TYPE"],
    summary: "Node type that n8n has retired",
    why: "the node gets no mends any more and is missing from the panel, or from the next release",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        { "name": "Old code", "type": ↓"n8n-nodes-base.function", "typeVersion": 1, "position": [200, 0], "parameters": { "functionCode": "return items;" } }
        """#),
      .good(
        "workflows/main.json",
        #"""
        { "name": "Code", "type": "n8n-nodes-base.code", "typeVersion": 2, "position": [200, 0], "parameters": { "jsCode": "return items;" } }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode { node, context in
      guard let type = node.type, let entry = DeprecatedNodes.entry(type.value, in: context.project) else { return }
      // What the release lacks altogether is said by another rule.
      guard NodeCatalog.type(type.value, in: context.project.release) != nil else { return }
      let successors = entry.successors.map { "`\($0)`" }.joined(separator: " or ")
      context.report(
        Self.self, "node type `\(type.value)` is retired", at: type.span, entry.reason ?? "retired",
        help: successors.isEmpty ? nil : "use \(successors)")
    }
  }
}
