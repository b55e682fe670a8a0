private import Lexer

extension RuleTable {
  /// Credential references.
  static let credentials: [RuleRow] = [
    RuleRow(
      "cred-hardcoded", 215, .warning, fix: .suggested, aliases: ["CRED-PLACEHOLDER", "LZ:SEC-05"],
      "Credential that is written out instead of referred to"),
    RuleRow(
      "cred-placeholder-form", 216, .warning, fix: .safe, aliases: ["CRED-PLACEHOLDER"],
      "Credential placeholder of the wrong form"),
    RuleRow(
      "cred-field-missing", 217, .warning, fix: .suggested, aliases: ["CRED-PLACEHOLDER"],
      "Credential without an id or a name"),
    RuleRow(
      "cred-class-mismatch", 218, .warning, fix: .suggested, aliases: ["CRED-PLACEHOLDER"],
      "Credential whose id and name have different scopes"),
    RuleRow(
      "cred-integration-mismatch", 219, .error, fix: .suggested,
      "Credential whose id and name belong to different integrations"),
    RuleRow(
      "cred-unknown-integration", 220, .error, fix: .suggested,
      "A credential belongs to an integration that does not exist"),
    RuleRow(
      "cred-context-mismatch", 221, .error, fix: .suggested, "A credential is asked of the wrong owner"),
    RuleRow(
      "cred-type-vs-integration", 222, .error, "A credential of one type holds the credential of another integration"),
    RuleRow(
      "cred-type-vs-node", 223, .error, fix: .suggested, aliases: ["NP", "VN:ND0501", "VN:ND0502"],
      "Credential type that the node does not accept"),
    RuleRow(
      "cred-ignored-here", 224, .warning, fix: .suggested, "A node has a credential that it never uses"),
    RuleRow(
      "cred-required-missing", 225, .warning, aliases: ["VN:ND0503", "VN:ND0504"],
      "Credential that the node needs and lacks"),
  ]
}
