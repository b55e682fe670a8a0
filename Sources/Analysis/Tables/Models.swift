import Lexer
package import Parser

/// Language models by provider: which answer, which are announced to go, which are gone.
///
/// No table of models is complete: `Verdict` tells apart what is known of one, what looks like one of its provider's and
/// is not listed, and what no provider calls a model.
package enum Models {
  package static let source = FactSource(
    "2026-11-25", "deprecation dates in litellm 1.110.2 and what its earlier releases listed (MIT)")

  package enum Provider: String, Sendable {
    case anthropic = "Anthropic"
    case openAI = "OpenAI"
    case google = "Google"
    case mistral = "Mistral"
    case groq = "Groq"
    case deepSeek = "DeepSeek"
    case xAI = "xAI"
  }

  package struct Model: Sendable {
    package enum Standing: Sendable, Hashable {
      case current
      /// Answers until this day.
      case leaving(String)
      /// Answers no more since this day; nil where only the fact is known.
      case gone(String?)

      /// `lastDay` is a day, or `gone`.
      init(lastDay: String) {
        self = lastDay == "gone" ? .gone(nil) : lastDay <= Models.source.date ? .gone(lastDay) : .leaving(lastDay)
      }
    }

    package var id: String
    package var standing: Standing
    package var successor: String?
  }

  package enum Verdict: Sendable {
    case known(Model)
    /// Looks like a model of the provider that the table does not list: perhaps newer.
    case unlisted
    /// No model of this provider is called so.
    case foreign(nearest: String?)
    /// Nothing can be said: a server of one's own, a gateway, a fine-tuned model.
    case unknown
  }

  // MARK: - Nodes

  /// Nodes with a server of one's own (Ollama, Azure, OpenRouter, Bedrock) are
  /// none of them.
  private static let places: [String: (parameter: String, provider: Provider)] = [
    "@n8n/n8n-nodes-langchain.lmChatAnthropic": ("model", .anthropic),
    "@n8n/n8n-nodes-langchain.anthropic": ("modelId", .anthropic),
    "@n8n/n8n-nodes-langchain.lmChatOpenAi": ("model", .openAI),
    "@n8n/n8n-nodes-langchain.lmOpenAi": ("model", .openAI),
    "@n8n/n8n-nodes-langchain.embeddingsOpenAi": ("model", .openAI),
    "n8n-nodes-base.openAi": ("model", .openAI),
    "@n8n/n8n-nodes-langchain.openAi": ("modelId", .openAI),
    "@n8n/n8n-nodes-langchain.lmChatGoogleGemini": ("modelName", .google),
    "@n8n/n8n-nodes-langchain.embeddingsGoogleGemini": ("modelName", .google),
    "@n8n/n8n-nodes-langchain.googleGemini": ("modelId", .google),
    "@n8n/n8n-nodes-langchain.lmChatMistralCloud": ("model", .mistral),
    "@n8n/n8n-nodes-langchain.embeddingsMistralCloud": ("model", .mistral),
    "@n8n/n8n-nodes-langchain.lmChatGroq": ("model", .groq),
    "@n8n/n8n-nodes-langchain.lmChatDeepSeek": ("model", .deepSeek),
    "@n8n/n8n-nodes-langchain.lmChatXAiGrok": ("model", .xAI),
  ]

  /// The types of nodes that name a model of a provider.
  package static var types: some Sequence<String> { places.keys }

  /// The parameter with the model and whose models a type of node has.
  package static func place(ofType type: String) -> (parameter: String, provider: Provider)? { places[type] }

  // MARK: - Models

  private struct Family {
    let table: ModelData.Table
    let prefixes: [String]
    /// Every model of the provider begins with one of the prefixes. OpenAI's interface is spoken by many servers, which
    /// have models of their own.
    let isClosed: Bool
  }

  private static func family(_ provider: Provider) -> Family {
    switch provider {
    case .anthropic: Family(table: ModelData.anthropic, prefixes: ["claude-"], isClosed: true)
    case .openAI:
      Family(table: ModelData.openAI, prefixes: ["gpt-", "o1", "o3", "o4", "text-embedding-"], isClosed: false)
    case .google: Family(table: ModelData.google, prefixes: ["gemini-", "gemma-", "text-embedding-"], isClosed: true)
    case .mistral:
      Family(
        table: ModelData.mistral, prefixes: ["mistral-", "ministral-", "codestral-", "magistral-", "devstral-"],
        isClosed: false)
    case .groq: Family(table: ModelData.groq, prefixes: [], isClosed: false)
    case .deepSeek: Family(table: ModelData.deepSeek, prefixes: ["deepseek-"], isClosed: true)
    case .xAI: Family(table: ModelData.xAI, prefixes: ["grok-"], isClosed: true)
    }
  }

  /// `entry` is what the project's own table says: false for a model that is gone, a text for its successor, anything
  /// else for a model that answers.
  package static func verdict(_ id: String, _ provider: Provider, entry: Value? = nil) -> Verdict {
    if let entry { return .known(own(id, entry)) }
    let name = provider == .google && id.hasPrefix("models/") ? String(id.dropFirst(7)) : id
    let family = family(provider)
    if let model = family.table.byID[name] { return .known(model) }
    if name.isEmpty || name.hasPrefix("ft:") || name.utf8.contains(UInt8(ascii: "/")) { return .unknown }
    let answering = family.table.byID.values.lazy.filter { $0.standing == .current }.map(\.id)
    if family.prefixes.contains(where: name.hasPrefix) {
      // Another number is another model; another letter is a slip.
      guard let near = Suggestions.nearest(name, in: answering), digits(near) == digits(name) else { return .unlisted }
      return .foreign(nearest: near)
    }
    return family.isClosed ? .foreign(nearest: Suggestions.nearest(name, in: answering)) : .unknown
  }

  private static func own(_ id: String, _ entry: Value) -> Model {
    if entry.bool == false { return Model(id: id, standing: .gone(nil)) }
    if let successor = entry.string { return Model(id: id, standing: .gone(nil), successor: successor) }
    return Model(id: id, standing: .current)
  }

  private static func digits(_ text: String) -> [UInt8] { text.utf8.filter { 0x30...0x39 ~= $0 } }
}
