import Lexer
import Parser

/// A version that n8n does not have, or that nobody has listed.
package enum TypeVersion: Rule {
  package static let metadata = RuleMetadata(
    id: "type-version", row: 502, group: .nodes, level: .error, fix: .sometimes(.suggested),
    aliases: ["N8:UNKNOWN_NODE_VERSION", "NP", "MCP"],
    summary: "Node version that n8n does not know",
    why: "a version decides which parameters a node has and what it gives back; n8n has no code for this one",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "Set", "type": "n8n-nodes-base.set", "typeVersion": ↓3.9, "position": [0, 0], "parameters": {} }"#,
        fixed:
          #"{ "name": "Set", "type": "n8n-nodes-base.set", "typeVersion": 3.5, "position": [0, 0], "parameters": {} }"#
      ),
      .bad(
        "workflows/main.json",
        #"{ "name": "Split", "type": "n8n-nodes-base.splitOut", "typeVersion": ↓7, "position": [0, 0], "parameters": { "fieldToSplitOut": "a" } }"#,
        title: "a node without versions takes any number"),
      .good(
        "workflows/main.json",
        #"{ "name": "Set", "type": "n8n-nodes-base.set", "position": [0, 0], "parameters": {} }"#,
        title: "n8n takes its default where there is no version"),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { _, context in
      for (node, fault) in context.wrongVersions {
        context.report(
          Self.self, fault.message, at: fault.span, fault.label, node: node,
          severity: fault.isRefused ? context.project.severity(.error) : .note,
          why: fault.isRefused ? nil : "n8n runs the node as if the version were one of those",
          fixes: fault.fixes)
      }
    }
  }
}
