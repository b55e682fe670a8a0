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
    hooks.onNode(ofTypes: DeprecatedNodes.types, judge)
    // What the project adds to the table is not known before.
    hooks.onWorkflow { file, context in
      guard context.project.useCase?.tables["deprecatedNodes"] != nil else { return }
      for (index, node) in file.workflow.nodes.enumerated() {
        guard let type = node.type?.value, !DeprecatedNodes.types.contains(type) else { continue }
        judge(node, context.types[index], &context)
      }
    }
  }

  private static func judge(_ node: Node, _ context: inout RuleContext) { judge(node, context.nodeType, &context) }

  private static func judge(_ node: Node, _ known: NodeType?, _ context: inout RuleContext) {
    // What the release lacks altogether is said by another rule.
    guard let type = node.type, known != nil, let entry = DeprecatedNodes.entry(type.value, in: context.project) else {
      return
    }
    let successors = entry.successors.map { "`\($0)`" }.joined(separator: " or ")
    context.report(
      Self.self, "node type `\(type.value)` is retired", at: type.span, entry.reason ?? "retired", node: node,
      help: successors.isEmpty ? nil : "use \(successors)")
  }
}
