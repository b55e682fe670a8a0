import Lexer
import Parser

/// A node type that n8n cannot build: it refuses the whole workflow, even if the node is disabled or unconnected.
package enum PublishNodeType: Rule {
  package static let metadata = RuleMetadata(
    id: "publish-node-type", group: .publish, level: .error, levelInN8n: .warning, fix: .sometimes(.suggested),
    summary: "Node type that keeps a workflow from being published",
    why:
      "n8n builds every node before it publishes, disabled ones too, and refuses a workflow with a type it does not know",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "Ask", "type": ↓"n8n-nodes-base.httpRequets", "typeVersion": 4.2, "position": [0, 0], "parameters": {} }"#,
        fixed:
          #"{ "name": "Ask", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [0, 0], "parameters": {} }"#
      ),
      .good(
        "workflows/main.json",
        #"{ "name": "Ask", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [0, 0], "parameters": {} }"#
      ),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      for (index, node) in file.workflow.nodes.enumerated() where context.types[index] == nil {
        guard let type = node.type,
          !AllowedPackages.contains(NodeCatalog.package(of: type.value) ?? "", in: context.project)
        else { continue }
        let fault = UnknownType(type.value, in: context.project)
        context.report(
          Self.self, fault.message, at: type.span, fault.label, node: node, severity: fault.severity, help: fault.help,
          fixes: fault.fixes(at: type))
      }
    }
    hooks.onNode(ofTypes: NodeCatalog.excludedTypes) { node, context in
      let release = context.project.release
      guard let type = node.type, let exclusion = context.nodeType?.exclusion else { return }
      switch exclusion {
      case .byDefault:
        context.report(
          Self.self, "node type `\(type.value)` is switched off in n8n \(release.version)", at: type.span,
          "listed in the default of `NODES_EXCLUDE`", severity: .warning,
          help: "whoever runs the server can allow it with `NODES_EXCLUDE`")
      case .featureFlag:
        context.report(
          Self.self, "node type `\(type.value)` is loaded only with a feature flag", at: type.span, severity: .warning)
      case .testsOnly:
        context.report(Self.self, "node type `\(type.value)` exists only in n8n's own tests", at: type.span)
      }
    }
  }
}
