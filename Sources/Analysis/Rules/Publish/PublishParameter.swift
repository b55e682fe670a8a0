import Lexer
import Parser

/// An empty parameter that keeps a workflow from being published.
package enum PublishParameter: Rule {
  package static let metadata = RuleMetadata(
    id: "publish-parameter", group: .publish, level: .error, levelInN8n: .warning,
    summary: "An empty parameter keeps a workflow from being published",
    why: "n8n refuses to publish with `Missing or invalid required parameters`",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Send report", "type": "n8n-nodes-base.emailSend", "typeVersion": 2.1, "position": [220, 0],
          "parameters": { "fromEmail": "a@example.com", "toEmail": ↓"" }
        }
        """#
      ).withDefinitions,
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Send report", "type": "n8n-nodes-base.emailSend", "typeVersion": 2.1, "position": [220, 0],
          "parameters": { "fromEmail": "a@example.com", "toEmail": "={{ $json.email }}" }
        }
        """#
      ).withDefinitions,
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      // n8n 1.x publishes without a look at parameters.
      guard !context.project.definitions.isEmpty, context.project.target?.release ?? .v2 == .v2 else { return }
      var sources: Set<ExactText> = []
      let connections = file.workflow.document.root?["connections"]?.members ?? []
      for member in connections where !member.value.members.isEmpty { sources.insert(ExactText(member.name)) }
      for (index, node) in file.workflow.nodes.enumerated() where !node.disabled && !node.isStickyNote {
        guard isJudged(node, index, file.graph, sources), let parameters = DefinedParameters.of(node, context.project)
        else { continue }
        for missing in MissingParameter.all(in: parameters) {
          let name = node.name?.value ?? ""
          context.report(
            Self.self,
            missing.isMalformed
              ? "n8n does not publish node `\(name)` with this form of `\(missing.name)`"
              : "n8n does not publish node `\(name)` without a value for `\(missing.name)`",
            at: missing.value?.span ?? node.nameSpan,
            missing.isMalformed
              ? "not what the mode of this locator takes"
              : missing.value == nil ? "`\(missing.name)` is not set" : "empty", node: node)
        }
      }
    }
  }

  /// n8n looks at nodes that are connected or count as triggers. A key of `connections` with any family counts, even
  /// with nothing behind it.
  private static func isJudged(_ node: Node, _ index: Int, _ graph: WorkflowGraph, _ sources: Set<ExactText>) -> Bool {
    if !graph.incoming[index].isEmpty { return true }
    if let name = node.name, sources.contains(ExactText(name.value)) { return true }
    guard let type = NodeCatalog.type(of: node) else { return false }
    return type.startsWorkflow(version: type.version(of: node))
  }
}
