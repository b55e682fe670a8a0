import Analysis
import Support
import Testing

/// The list of rules, the folder of rules and the table of ids say the same.
@Suite struct RegistryTests {
  @Test func everyRuleFileIsRegistered() {
    let files = Expect.files(below: "Sources/Analysis/Rules", suffix: ".swift")
      .filter { Expect.read($0)?.contains(": Rule {") == true }
    let types = Registry.rules.map { "\($0)" }
    #expect(Set(files.compactMap { $0.split(separator: "/").last?.dropLast(6) }.map(String.init)) == Set(types))
    #expect(types == types.sorted(), "the registry is sorted by type name")
    for rule in Registry.rules {
      let path = "Sources/Analysis/Rules/\(RuleTemplate.folder(rule.metadata.group))/\(rule).swift"
      #expect(files.contains(path), "\(rule) belongs in \(path)")
    }
  }

  static let ids = Registry.rules.map { $0.metadata.id }

  /// `check` shows them in no project: `build` raises the first two, fixing the third, and nothing the last.
  static let raisedElsewhere: Set = [
    "config-missing", "environment-value-missing", "fix-not-applied", "check-crashed",
  ]

  @Test(arguments: ids.filter { !raisedElsewhere.contains($0) })
  func everyRuleHasACorpusFile(id: String) throws {
    let info = try #require(RuleIndex[id])
    #expect(Expect.read("Corpus/rules/\(info.group.rawValue)/\(id).md") != nil)
  }

  @Test func idsAreTypeNamesInKebabCase() {
    for rule in Registry.rules {
      #expect(RegistryTests.kebab("\(rule)") == rule.metadata.id, "\(rule)")
      #expect(RuleTemplate.typeName(rule.metadata.id) == "\(rule)", "dev new-rule would name it otherwise")
    }
  }

  /// `JSONSyntax` is `json-syntax`: a run of capitals is one word, its last letter begins the next one.
  static func kebab(_ name: String) -> String {
    let letters = Array(name)
    var result = ""
    for (index, letter) in letters.enumerated() {
      let before = index > 0 ? letters[index - 1] : nil
      let after = index + 1 < letters.count ? letters[index + 1] : nil
      if let before, letter.isUppercase, !before.isUppercase || after?.isLowercase == true { result += "-" }
      result += letter.lowercased()
    }
    return result
  }

  @Test func metadataIsWholeAndAgreesWithTheTable() {
    for rule in Registry.rules {
      let metadata = rule.metadata
      let id = metadata.id
      #expect(
        !metadata.summary.isEmpty && !metadata.summary.contains("\n") && !metadata.summary.hasSuffix("."), "\(id)")
      #expect(metadata.summary.first?.isLowercase == false, "\(id): a summary begins with a capital")
      #expect(metadata.why.count > 30, "\(id): why?")
      guard let row = RuleTable[id] else { continue }
      #expect(metadata.row == row.row, "\(id): row")
      #expect(metadata.group == row.group, "\(id): group")
      #expect(metadata.level == row.level, "\(id): level")
      #expect(metadata.levelInN8n == nil || metadata.levelInN8n == row.levelInN8n, "\(id): level in n8n")
      #expect(metadata.fix.best == row.fix, "\(id): fix")
      #expect(metadata.isSuppressible == row.isSuppressible, "\(id): suppressibility")
    }
  }

  @Test func examplesShowBothSides() {
    for rule in Registry.rules where !RegistryTests.raisedElsewhere.contains(rule.metadata.id) {
      let metadata = rule.metadata
      let id = metadata.id
      #expect(metadata.examples.contains { $0.verdict == .bad }, "\(id) has a bad example")
      #expect(metadata.examples.contains { $0.verdict == .good }, "\(id) has a good example")
    }
  }

  @Test func tableIsSound() {
    let rows = RuleTable.rows
    #expect(rows.count == 278)
    #expect(Set(rows.map(\.id)).count == rows.count)
    let numbers = rows.map(\.row).filter { $0 != 0 }
    #expect(Set(numbers).count == numbers.count)
    #expect(numbers.count == 262, "the table of 263 rows without 009")
    for row in rows {
      #expect(!row.summary.hasSuffix(".") && !row.summary.isEmpty, "\(row.id)")
      #expect(row.id.allSatisfy { $0.isLowercase || $0 == "-" || $0.isNumber }, "\(row.id)")
    }
  }

  @Test func rulesAreFoundByIdAndAlias() {
    #expect(RuleIndex.ids(for: "retry-missing") == ["retry-missing"])
    #expect(RuleIndex.ids(for: "R1") == ["retry-missing"])
    #expect(RuleIndex.ids(for: "webhook-auth") == ["webhook-unauthenticated"])
    #expect(Set(RuleIndex.ids(for: "R5")) == ["unreachable-node", "orphan-node", "dead-end-node"])
    #expect(RuleIndex.ids(for: "nothing-of-this-name").isEmpty)
    #expect(RuleIndex.suggestion(for: "retry_missing") == "retry-missing")
    #expect(RuleIndex.suggestion(for: "Placeholder-Sufix") == "placeholder-suffix")
    #expect(RuleIndex.suggestion(for: "nothing-of-this-name") == nil)
  }
}
