import Lexer
import Parser

/// A model id that no provider of the node is known to have.
package enum ModelUnknown: Rule {
  package static let metadata = RuleMetadata(
    id: "model-unknown", row: 529, group: .nodes, level: .warning, fix: .sometimes(.suggested),
    aliases: ["LLM-MODEL-ID"],
    summary: "Model that is not in the table",
    why: "a provider refuses requests for a model that it does not have, and the node fails",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "Model", "type": "@n8n/n8n-nodes-langchain.lmChatAnthropic", "typeVersion": 1.3, "position": [0, 0], "parameters": { "model": { "__rl": true, "value": ↓"claude-sonet-4-6", "mode": "id" } } }"#,
        fixed:
          #"{ "name": "Model", "type": "@n8n/n8n-nodes-langchain.lmChatAnthropic", "typeVersion": 1.3, "position": [0, 0], "parameters": { "model": { "__rl": true, "value": "claude-sonnet-4-6", "mode": "id" } } }"#
      ),
      .good(
        "workflows/main.json",
        #"{ "name": "Model", "type": "@n8n/n8n-nodes-langchain.lmChatOpenAi", "typeVersion": 1.2, "position": [0, 0], "parameters": { "model": { "__rl": true, "value": "meta-llama/llama-4", "mode": "id" } } }"#,
        title: "a gateway that speaks the language of OpenAI"),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode(ofTypes: Models.types) { node, context in
      guard let named = NamedModel(node, context.project) else { return }
      switch named.verdict {
      case .known, .unknown: return
      case .unlisted:
        context.report(
          Self.self, "model `\(named.id)` is not listed for \(named.provider.rawValue)", at: named.value.span,
          severity: .note, help: "if it is newer than \(Models.source.date), add it to `tables.models` of `codika.yaml`"
        )
      case .foreign(let near):
        context.report(
          Self.self, "model `\(named.id)` is none of \(named.provider.rawValue)'s", at: named.value.span,
          near.map { "did you mean `\($0)`?" } ?? "", fixes: near.map(named.replacement) ?? [])
      }
    }
  }
}
