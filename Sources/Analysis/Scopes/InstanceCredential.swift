import Lexer

extension PlaceholderScope {
  /// INSTCRED: the credential that was given for this one installation, such as a database; custom integrations
  /// (`CSTM_…`) stand here.
  static let instanceCredential = PlaceholderScope(
    name: .instcred, phase: .instance, keys: .integrations, isolation: .instance, places: [.workflow, .credentials],
    summary: "the credential that was given for this installation", content: credentialContent)
}
