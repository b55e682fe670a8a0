private import Lexer

extension RuleTable {
  /// What the driver says of files, limits, fixes and suppressions.
  static let driver: [RuleRow] = [
    RuleRow(
      "path-missing", 1, .error, isSuppressible: false, aliases: ["FILE-001", "FOLDER-001"],
      "File or folder that does not exist"),
    RuleRow(
      "path-unreadable", 2, .error, isSuppressible: false, aliases: ["FILE-002", "VN:IO0001"],
      "File that cannot be read as text"),
    RuleRow(
      "check-crashed", 3, .error, isSuppressible: false, aliases: ["RULE-ERR", "SCRIPT-ERR"],
      "Check that failed inside, so that the result is incomplete"),
    RuleRow(
      "limit-exceeded", 4, .error, isSuppressible: false, "Size, depth or count beyond the limit"),
    RuleRow(
      "fix-not-applied", 5, .warning, isSuppressible: false, "Fix that was asked for and could not be applied"),
    RuleRow(
      "unknown-rule-id", 6, .error, fix: .safe, "Name that belongs to no rule"),
    RuleRow(
      "unused-suppression", 7, .note, fix: .safe, aliases: ["NN:n8nlint-ignore"], "Suppression that hides nothing"),
    RuleRow(
      "suppression-without-reason", 8, .warning, "Suppression that gives no reason"),
    RuleRow(
      "path-escapes-root", 10, .error, "Path in `codika.yaml` that leads out of the use case"),
  ]
}
