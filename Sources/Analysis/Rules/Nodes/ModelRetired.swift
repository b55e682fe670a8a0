import Lexer
import Parser

/// A model that its provider no longer answers for, or will not for long.
package enum ModelRetired: Rule {
  package static let metadata = RuleMetadata(
    id: "model-retired", row: 528, group: .nodes, level: .warning, fix: .sometimes(.suggested),
    aliases: ["LLM-MODEL-ID"],
    summary: "Model that its provider has withdrawn",
    why: "the provider refuses requests for a model that it has withdrawn, and the node fails",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "Model", "type": "@n8n/n8n-nodes-langchain.lmChatAnthropic", "typeVersion": 1.3, "position": [0, 0], "parameters": { "model": { "__rl": true, "value": ↓"claude-3-opus-20240229", "mode": "id" } } }"#,
        fixed:
          #"{ "name": "Model", "type": "@n8n/n8n-nodes-langchain.lmChatAnthropic", "typeVersion": 1.3, "position": [0, 0], "parameters": { "model": { "__rl": true, "value": "claude-opus-5", "mode": "id" } } }"#
      ),
      .good(
        "workflows/main.json",
        #"{ "name": "Model", "type": "@n8n/n8n-nodes-langchain.lmChatAnthropic", "typeVersion": 1.3, "position": [0, 0], "parameters": { "model": { "__rl": true, "value": "claude-sonnet-4-6", "mode": "id" } } }"#
      ),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode(ofTypes: Models.types) { node, context in
      guard let named = NamedModel(node, context.project), case .known(let model) = named.verdict else { return }
      let fixes = model.successor.map(named.replacement) ?? []
      switch model.standing {
      case .current: return
      case .gone(let day):
        context.report(
          Self.self, "model `\(named.id)` has been withdrawn by \(named.provider.rawValue)", at: named.value.span,
          day.map { "gone since \($0)" } ?? "", fixes: fixes)
      case .leaving(let day):
        context.report(
          Self.self, "model `\(named.id)` is withdrawn by \(named.provider.rawValue) on \(day)", at: named.value.span,
          severity: .note, why: "from that day on the node fails", fixes: fixes)
      }
    }
  }
}
