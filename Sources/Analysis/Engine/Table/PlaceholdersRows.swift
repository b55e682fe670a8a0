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
      "Deployment parameter that is a whole JSON string"),
    RuleRow(
      "instparm-quoted-in-code", 207, .error, fix: .safe, aliases: ["INSTPARM-QUOTE"],
      "Deployment parameter in quotes inside code"),
    RuleRow(
      "instparm-in-text", 208, .warning, fix: .suggested, "Deployment parameter within running text"),
    RuleRow(
      "instparm-undeclared", 209, .error, fix: .suggested, "Deployment parameter that is not declared"),
    RuleRow(
      "instparm-unused", 210, .note, "Deployment parameter that is never used"),
    RuleRow(
      "instparm-type-mismatch", 211, .error, "Deployment parameter whose type does not fit its use"),
    RuleRow(
      "placeholder-in-key", 212, .error, "Placeholder in a key, a node name, a type or a connection"),
    RuleRow(
      "placeholder-out-of-scope", 213, .error, "Placeholder that cannot be resolved at its place"),
    RuleRow(
      "placeholder-key-alias", 214, .warning, fix: .safe, "Short or outdated spelling of a placeholder key"),
  ]
}
