import Lexer

extension PlaceholderScope {
  /// ORGCRED: the credential of an integration that the organization connected for all its members.
  static let organizationCredential = PlaceholderScope(
    name: .orgcred, phase: .instance, keys: .integrations, isolation: .organization, places: [.workflow, .credentials],
    summary: "the credential that the organization connected", content: credentialContent)
}
