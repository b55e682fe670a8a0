import Lexer
import Parser

/// A reference to a node that the workflow does not have.
package enum UnknownNodeRef: Rule {
  package static let metadata = RuleMetadata(
    id: "unknown-node-ref", row: 703, group: .expressions, level: .error, fix: .sometimes(.suggested),
    aliases: ["ND", "N8:INVALID_EXPRESSION_PATH"],
    summary: "Reference to a node that does not exist",
    why: "n8n stops with \"Referenced node doesn't exist\" as soon as it evaluates this",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Fetch invoice", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Keep total", "type": "n8n-nodes-base.code", "typeVersion": 2, "position": [200, 0], "parameters": { "jsCode": "return $('↓Fetch invoce').all();" } }
          ],
          "connections": { "Fetch invoice": { "main": [[{ "node": "Keep total", "type": "main", "index": 0 }]] } }
        }
        """#,
        fixed: #"""
          {
            "name": "Main",
            "nodes": [
              { "name": "Fetch invoice", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
              { "name": "Keep total", "type": "n8n-nodes-base.code", "typeVersion": 2, "position": [200, 0], "parameters": { "jsCode": "return $('Fetch invoice').all();" } }
            ],
            "connections": { "Fetch invoice": { "main": [[{ "node": "Keep total", "type": "main", "index": 0 }]] } }
          }
          """#),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Fetch invoice", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Keep total", "type": "n8n-nodes-base.code", "typeVersion": 2, "position": [200, 0], "parameters": { "jsCode": "return $('Fetch invoice').all();" } }
          ],
          "connections": { "Fetch invoice": { "main": [[{ "node": "Keep total", "type": "main", "index": 0 }]] } }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onExpressions { expressions, context in
      guard let file = context.workflow, file.workflow.nodes.allSatisfy({ $0.name != nil }) else { return }
      let unknown = expressions.uses.filter { use in
        guard let name = use.reference.nodeName?.text, !file.workflow.nodes[use.node].disabled else { return false }
        // A placeholder in a name is known later.
        return file.graph.node(named: name) == nil && !name.contains("{{")
      }
      guard !unknown.isEmpty else { return }
      let names = NodeNames(file.workflow)
      for uses in NamedUses.grouped(unknown) { report(uses, names, file, &context) }
    }
  }

  private static func report(
    _ uses: NamedUses, _ names: NodeNames, _ file: WorkflowFile, _ context: inout RuleContext
  ) {
    let node = file.workflow.nodes[uses.node]
    var meant = names.nearest(uses.name)
    if case .id(let owner) = names.resolve(uses.name) { meant = owner }
    let others = names.all.subtracting([node.name?.value ?? ""])
    context.report(
      Self.self, "node `\(uses.name)` does not exist", at: uses.first, meant.map { "did you mean `\($0)`?" } ?? "",
      also: uses.labels("here too"), node: node,
      help: meant == nil && !others.isEmpty ? "other nodes are \(Suggestions.list(others))" : nil,
      fixes: meant.flatMap { fix(uses, $0, file) } ?? [])
  }

  /// All places or none: a name that is half changed is worse.
  private static func fix(_ uses: NamedUses, _ meant: String, _ file: WorkflowFile) -> [Fix]? {
    let source = file.workflow.document.source
    let edits = uses.all.compactMap { use in
      use.reference.nodeName.flatMap { ReferenceEdits.rename($0, to: meant, in: use.text, source) }
    }
    return edits.count == uses.all.count ? [Fix("name node `\(meant)`", .suggested, edits)] : nil
  }
}
