import Lexer

extension PlaceholderScope {
  /// USERCRED: the credential of an integration that the installation's owner connected; never the caller's.
  static let userCredential = PlaceholderScope(
    name: .usercred, phase: .instance, keys: .integrations, isolation: .member, places: [.workflow, .credentials],
    summary: "the credential that the owner of the installation connected", content: credentialContent)
}
