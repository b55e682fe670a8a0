import Lexer
import Parser

/// A node type that is in no package that n8n brings along.
package enum UnknownNodeType: Rule {
  package static let metadata = RuleMetadata(
    id: "unknown-node-type", row: 501, group: .nodes, level: .error, fix: .sometimes(.suggested),
    aliases: ["NP", "N8", "MCP"],
    summary: "Node type that n8n does not know",
    why: "n8n cannot build a node of an unknown type, and runs no workflow that has one",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "Ask", "type": ↓"n8n-nodes-base.httpRequets", "typeVersion": 4.2, "position": [0, 0], "parameters": {} }"#,
        fixed:
          #"{ "name": "Ask", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [0, 0], "parameters": {} }"#
      ),
      .good(
        "workflows/main.json",
        #"{ "name": "Ask", "type": "n8n-nodes-base.httpRequestTool", "typeVersion": 4.2, "position": [0, 0], "parameters": {} }"#,
        title: "n8n makes tools of many nodes"),
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
  }
}
