import Lexer
import Parser

/// A version that a versioned class of n8n has no implementation for.
package enum PublishTypeVersion: Rule {
  package static let metadata = RuleMetadata(
    id: "publish-type-version", group: .publish, level: .error, levelInN8n: .warning, fix: .sometimes(.suggested),
    summary: "Node version that keeps a workflow from being published",
    why: "n8n builds every node before it publishes, and refuses a workflow with a version that it has no code for",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "Set", "type": "n8n-nodes-base.set", "typeVersion": ↓3.9, "position": [0, 0], "parameters": {} }"#,
        fixed:
          #"{ "name": "Set", "type": "n8n-nodes-base.set", "typeVersion": 3.5, "position": [0, 0], "parameters": {} }"#
      ),
      .good(
        "workflows/main.json",
        #"{ "name": "Set", "type": "n8n-nodes-base.set", "typeVersion": 3.5, "position": [0, 0], "parameters": {} }"#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { _, context in
      for (node, fault) in context.wrongVersions where fault.isRefused {
        context.report(
          Self.self, fault.message, at: fault.span, fault.label, node: node,
          severity: context.project.severity(.error), fixes: fault.fixes)
      }
    }
  }
}
