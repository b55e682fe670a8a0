import Lexer
import Parser

/// `*` among the origins of a webhook that asks for a credential.
package enum OpenCORS: Rule {
  package static let metadata = RuleMetadata(
    id: "open-cors", row: 620, group: .security, level: .note,
    summary: "Any web site may call a webhook that asks for a credential",
    why: "a page that a user of the webhook visits can call it from his browser and read the answer",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "Hook", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": "run", "authentication": "basicAuth", "options": { "allowedOrigins": ↓"*" } } }"#
      ),
      .good(
        "workflows/main.json",
        #"{ "name": "Hook", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": "run", "authentication": "basicAuth", "options": { "allowedOrigins": "https://app.acme.io" } } }"#
      ),

    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode(ofType: "n8n-nodes-base.webhook", "@n8n/n8n-nodes-langchain.chatTrigger") { node, context in
      guard !node.disabled else { return }
      // Without authentication that is the graver fault, and has a finding of its own.
      guard let mode = node.parameters?["authentication"]?.string, mode != "none",
        let origins = node.parameters?.at("options", "allowedOrigins"), let text = origins.string,
        text.split(separator: ",").contains(where: { $0.filter { $0 != " " } == "*" })
      else { return }
      context.report(
        Self.self, "node `\(node.name?.value ?? "")` takes calls from every web site", at: origins.span,
        "expected the origins that call it",
        help: "name the origins, joined by commas; servers need no entry")
    }
  }
}
