import Analysis

/// What reports tell of a rule besides a finding's own text.
enum RuleFacts {
  /// The wire name of the rule's group; nil for ids that no rule has.
  static func group(of id: String) -> String? { RuleTable[id]?.group.rawValue }

  /// Where the rule's page is published; nil as long as none is.
  static func url(of id: String) -> String? { Tool.rulePages.map { "\($0)/\(id)" } }
}
