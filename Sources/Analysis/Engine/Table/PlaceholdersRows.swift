private import Lexer

extension RuleTable {
  /// Placeholders: scopes, keys, suffixes, places.
  static let placeholders: [RuleRow] = [
    RuleRow(
      "placeholder-suffix", 201, .error, fix: .safe, aliases: ["PLACEHOLDER-SYNTAX"],
      "Placeholder suffix that does not belong to its scope"),
    RuleRow(
      "placeholder-suffix-missing", 202, .error, fix: .safe, aliases: ["PLACEHOLDER-SYNTAX"],
      "Placeholder without a suffix"),
    RuleRow(
      "placeholder-unknown-prefix", 203, .warning, fix: .suggested, aliases: ["PLACEHOLDER-SYNTAX"],
      "Placeholder of a scope that does not exist"),
    RuleRow(
      "placeholder-unknown-key", 204, .error, fix: .suggested, "Placeholder key that its scope does not define"),
    RuleRow(
      "placeholder-malformed", 205, .error, fix: .safe, "Placeholder with blanks or lower-case letters"),
    RuleRow(
      "instparm-quoted-value", 206, .off, fix: .safe, aliases: ["INSTPARM-QUOTE"],
      "An installation parameter is written as a whole JSON string"),
    RuleRow(
      "instparm-quoted-in-code", 207, .error, fix: .safe, aliases: ["INSTPARM-QUOTE"],
      "Deployment parameter in quotes inside code"),
    RuleRow(
      "instparm-in-text", 208, .warning, fix: .suggested, "An installation parameter stands within running text"),
    RuleRow(
      "instparm-undeclared", 209, .error, fix: .suggested,
      "A placeholder names an installation parameter that is not declared"),
    RuleRow(
      "instparm-unused", 210, .note, "No workflow uses an installation parameter"),
    RuleRow(
      "instparm-type-mismatch", 211, .error, "Deployment parameter whose type does not fit its use"),
    RuleRow(
      "placeholder-in-key", 212, .error, "Placeholder in a key, a node name, a type or a connection"),
    RuleRow(
      "placeholder-out-of-scope", 213, .error, "A placeholder stands where it cannot be resolved"),
    RuleRow(
      "placeholder-key-alias", 214, .warning, fix: .safe,
      "A placeholder calls an integration by a short or outdated name"),
  ]
}
