import Lexer

extension PlaceholderScope {
  /// SYSCREDS: the platform's own credential of a provider, whoever runs the workflow.
  static let systemCredential = PlaceholderScope(
    name: .syscreds, phase: .template, keys: .providers(["ANTHROPIC", "OPENAI"], others: []), isolation: .platform,
    places: [.workflow, .credentials], summary: "the platform's own credential of a provider",
    content: credentialContent)
}
