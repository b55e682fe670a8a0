import Lexer

extension PlaceholderScope {
  /// FLEXCRED: the organization's own credential of a provider of models or search, else the shared one of the platform,
  /// which is billed in credits. The only credential that is never missing.
  static let flexibleCredential = PlaceholderScope(
    name: .flexcred, phase: .instance,
    keys: .providers(
      [
        "ANTHROPIC", "COHERE", "DEEP_SEEK", "FAL_AI", "GOOGLE_GEMINI", "MISTRAL", "OPENAI", "OPEN_ROUTER", "PINECONE",
        "TAVILY", "X_AI",
      ], others: ["FAL_AI_KEY"]),
    isolation: .organizationOrPlatform, places: [.workflow, .credentials],
    summary: "the organization's credential of a provider, else the platform's", content: credentialContent)
}
