import Analysis
import Lexer

/// Ids and aliases of rules as people write them in options.
enum RuleNames {
  /// Sorted.
  static let ids = RuleTable.rows.map(\.id)

  static func isKnown(_ name: String) -> Bool {
    RuleTable[name] != nil || RuleTable.rows.contains { $0.aliases.contains(name) }
  }

  /// Fails on the first name that no rule has.
  static func check(_ names: [String], of option: String) throws(Failure) {
    for name in names where !isKnown(name) {
      let near = Suggestions.nearest(name, in: ids).map { "did you mean `\($0)`? " } ?? ""
      throw .usage("option `\(option)` names no rule: `\(name)`", help: "\(near)`codikac rules` lists them")
    }
  }
}
