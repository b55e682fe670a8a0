package import Lexer

/// One line of the rule table: what is known of a rule before it is built.
package struct RuleRow: Sendable {
  package let id: String
  /// Number in the rule table; 0 for rules that were added to it later.
  package let row: Int
  package internal(set) var group: RuleGroup = .driver
  /// Level in ruleset `codika`, at full confidence.
  package let level: RuleLevel
  /// Level in ruleset `n8n` where it is not what the group has there.
  package let levelInN8n: RuleLevel?
  /// The best fix that findings of the rule may carry.
  package let fix: Applicability?
  /// Ids of other linters that may be written instead; one of them may stand for several rules.
  package let aliases: [String]
  /// One line without a final dot.
  package let summary: String
  package let isSuppressible: Bool

  init(
    _ id: String, _ row: Int, _ level: RuleLevel, n8n: RuleLevel? = nil, fix: Applicability? = nil,
    isSuppressible: Bool = true, aliases: [String] = [], _ summary: String
  ) {
    self.id = id
    self.row = row
    self.level = level
    levelInN8n = n8n
    self.fix = fix
    self.isSuppressible = isSuppressible
    self.aliases = aliases
    self.summary = summary
  }

  init(
    _ id: String, _ level: RuleLevel, n8n: RuleLevel? = nil, fix: Applicability? = nil, isSuppressible: Bool = true,
    _ summary: String
  ) {
    self.init(id, 0, level, n8n: n8n, fix: fix, isSuppressible: isSuppressible, summary)
  }
}

/// Every id there is or will be, so that a name in a suppression or in `checks:` is never unknown because its rule is
/// not built yet. Rules that are built describe themselves (`RuleMetadata`); `RegistryTests` compares both.
package enum RuleTable {
  /// Sorted by id.
  package static let rows: [RuleRow] = [
    (RuleGroup.driver, driver), (.format, format), (.placeholders, placeholders), (.credentials, credentials),
    (.graph, graph), (.useCase, useCase), (.nodes, nodes), (.security, security), (.expressions, expressions),
    (.codika, codika), (.style, style), (.environment, environment), (.publish, publish),
  ].flatMap { group, rows in
    rows.map { row in
      var row = row
      row.group = group
      return row
    }
  }.sorted { $0.id < $1.id }

  private static let byID = Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  package static subscript(id: String) -> RuleRow? { byID[id] }
}
