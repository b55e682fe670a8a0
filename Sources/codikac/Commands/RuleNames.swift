import Analysis

/// Ids and aliases of rules as people write them in options.
enum RuleNames {
  /// Sorted.
  static let ids = RuleIndex.all.map(\.id)

  /// Fails on the first name that no rule has.
  static func check(_ names: [String], of option: String) throws(Failure) {
    for name in names where RuleIndex.ids(for: name).isEmpty {
      let near = RuleIndex.suggestion(for: name).map { "did you mean `\($0)`? " } ?? ""
      throw .usage("option `\(option)` names no rule: `\(name)`", help: "\(near)`codikac rules` lists them")
    }
  }
}
