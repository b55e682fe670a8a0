import Lexer
import Parser

/// Node version that a newer one has replaced.
package enum OutdatedTypeVersion: Rule {
  package static let metadata = RuleMetadata(
    id: "outdated-type-version", row: 503, group: .nodes, level: .note,
    aliases: ["MCP", "WL"],
    summary: "Node version that a newer one has replaced",
    why: "the node keeps the behaviour and the faults of that version; the editor shows it as it was years ago",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        { "name": "Fields", "type": "n8n-nodes-base.set", "typeVersion": ↓1, "position": [200, 0], "parameters": {} }
        """#),
      .good(
        "workflows/main.json",
        #"""
        { "name": "Fields", "type": "n8n-nodes-base.set", "typeVersion": 3.4, "position": [200, 0], "parameters": {} }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      var first: [String: (node: Node, type: NodeType, others: [Node])] = [:]
      var order: [String] = []
      for (index, node) in file.workflow.nodes.enumerated() where !node.disabled {
        guard let type = context.types[index], !type.isHidden, node.typeVersion != nil else { continue }
        let version = type.version(of: node)
        // A newer minor version is the same node with a new option; only another whole number is another node.
        guard version.rounded(.down) < type.defaultVersion.rounded(.down), type.standing(of: version) == .implemented
        else { continue }
        if first[type.name] == nil {
          order.append(type.name)
          first[type.name] = (node, type, [])
        } else {
          first[type.name]?.others.append(node)
        }
      }
      for name in order {
        guard let (node, type, others) = first[name] else { continue }
        let place = node.typeVersion?.span ?? node.nameSpan
        context.report(
          Self.self,
          "version \(TypeNames.version(type.version(of: node))) of `\(TypeNames.short(name))` is out of date",
          at: place,
          "new nodes have version \(TypeNames.version(type.defaultVersion))",
          also: others.prefix(8).map { Label($0.typeVersion?.span ?? $0.nameSpan, "so is this one") }, node: node,
          help: "add the node anew in the editor: parameters have moved between the versions")
      }
    }
  }
}
