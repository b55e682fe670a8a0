import Lexer

/// What is known of a rule, built or planned: its metadata joined with its row of the table.
package struct RuleInfo: Sendable {
  package let id: String
  /// 0 for rules without a number.
  package let row: Int
  package let group: RuleGroup
  package let layer: RuleLayer
  /// Level in ruleset `codika`, at full confidence.
  package let level: RuleLevel
  package let levelInN8n: RuleLevel?
  package let fix: FixAvailability
  /// Sorted.
  package let aliases: [String]
  package let summary: String
  package let isSuppressible: Bool
  /// Nil for rules that are planned only.
  package let metadata: RuleMetadata?

  package var isPlanned: Bool { metadata == nil }

  init(_ metadata: RuleMetadata, _ row: RuleRow?) {
    id = metadata.id
    self.row = row?.row ?? metadata.row
    group = metadata.group
    layer = metadata.layer
    level = metadata.level
    levelInN8n = metadata.levelInN8n ?? row?.levelInN8n
    fix = metadata.fix
    aliases = Set(metadata.aliases + (row?.aliases ?? [])).sorted()
    summary = metadata.summary
    isSuppressible = metadata.isSuppressible && row?.isSuppressible != false
    self.metadata = metadata
  }

  init(_ row: RuleRow) {
    id = row.id
    self.row = row.row
    group = row.group
    layer = RuleMetadata.layer(of: row.id, in: row.group)
    level = row.level
    levelInN8n = row.levelInN8n
    fix = row.fix.map { .sometimes($0) } ?? .none
    aliases = row.aliases.sorted()
    summary = row.summary
    isSuppressible = row.isSuppressible
    metadata = nil
  }
}

/// Finds rules by id or by the id of another linter.
package enum RuleIndex {
  /// All rules, built and planned, sorted by id.
  package static let all: [RuleInfo] = {
    var infos: [String: RuleInfo] = [:]
    for row in RuleTable.rows { infos[row.id] = RuleInfo(row) }
    for rule in Registry.rules {
      let metadata = rule.metadata
      infos[metadata.id] = RuleInfo(metadata, RuleTable[metadata.id])
    }
    return infos.values.sorted { $0.id < $1.id }
  }()

  private static let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  /// Ids by alias, folded to lower case.
  private static let byAlias: [String: [String]] = {
    var result: [String: [String]] = [:]
    for info in all {
      for alias in info.aliases { result[alias.lowercased(), default: []].append(info.id) }
    }
    return result
  }()

  package static subscript(id: String) -> RuleInfo? { byID[id] }

  /// The ids that a name stands for: one for an id, one or more for an alias (in any case), none for an unknown name.
  package static func ids(for name: String) -> [String] {
    if byID[name] != nil { return [name] }
    return byAlias[name.lowercased()] ?? []
  }

  /// The id or alias that was probably meant.
  package static func suggestion(for name: String) -> String? {
    let folded = String(name.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 })
    if byID[folded] != nil { return folded }
    return Suggestions.nearest(folded, in: all.lazy.map(\.id))
      ?? Suggestions.nearest(name, in: all.lazy.flatMap(\.aliases))
  }
}
