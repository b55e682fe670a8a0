import Lexer

extension RuleTable {
  /// `environments/*.yaml`.
  static let environment: [RuleRow] = [
    RuleRow(
      "environment-value-missing", .error, "Value that an environment needs and lacks"),
    RuleRow(
      "environment-value-unused", .warning, fix: .suggested, "Entry of an environment that nothing uses"),
    RuleRow(
      "environment-secret-in-plain", .error, "Secret that stands in an environment file as text"),
  ]
}
