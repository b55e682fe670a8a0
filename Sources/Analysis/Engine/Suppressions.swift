import Lexer
import Parser

/// Everything that hides findings in one project, what it hid, and what is to be said of it.
struct Suppressions {
  /// One rule name of one suppression.
  struct Item {
    enum Source {
      case text(Suppression, name: Int)
      case entry(UseCase.IgnoreEntry)
    }
    var source: Source
    var name: Located<String>
    /// What the name stands for; empty if it is unknown.
    var ids: Set<String>
    var file: FileID
    /// Of a suppression in notes: the node's name.
    var node: String?
    var isUsed = false
  }

  private(set) var items: [Item] = []
  /// Suppressions that name no rule at all.
  private var nameless: [Suppression] = []
  /// Each suppression once, for `suppression-without-reason`.
  private var texts: [Suppression] = []
  private let project: Project

  init(_ project: Project) {
    self.project = project
    let broken = Set(project.files.filter { $0.document.hasSyntaxErrors }.map(\.id))
    for file in project.files where !broken.contains(file.id) {
      for suppression in SuppressionParser.suppressions(in: file.document) { add(suppression, file.id, node: nil) }
    }
    for file in project.workflows where !broken.contains(file.file) {
      for suppression in SuppressionParser.suppressions(in: file.workflow) {
        var node: String?
        if case .notes(let index, _, _) = suppression.place, file.workflow.nodes.indices.contains(index) {
          node = file.workflow.nodes[index].name?.value
        }
        add(suppression, file.file, node: node)
      }
    }
    guard let useCase = project.useCase else { return }
    for entry in useCase.ignores {
      guard let rule = entry.rule else { continue }
      items.append(
        Item(
          source: .entry(entry), name: rule, ids: Set(RuleIndex.ids(for: rule.value)),
          file: useCase.document.source.file))
    }
  }

  private mutating func add(_ suppression: Suppression, _ file: FileID, node: String?) {
    texts.append(suppression)
    if suppression.rules.isEmpty { nameless.append(suppression) }
    for (index, name) in suppression.rules.enumerated() {
      items.append(
        Item(
          source: .text(suppression, name: index), name: name, ids: Set(RuleIndex.ids(for: name.value)), file: file,
          node: node))
    }
  }

  var isEmpty: Bool { items.isEmpty && texts.isEmpty }

  /// Marks what hides the finding as used; true if anything does.
  mutating func hides(_ diagnostic: Diagnostic) -> Bool {
    guard !items.isEmpty, RuleIndex[diagnostic.rule]?.isSuppressible == true else { return false }
    var hidden = false
    for index in items.indices where items[index].ids.contains(diagnostic.rule) {
      guard items[index].covers(diagnostic) else { continue }
      items[index].isUsed = true
      hidden = true
    }
    return hidden
  }

  /// Names of suppressions and of `checks:` that belong to no rule, levels that cannot be set, and missing reasons.
  func nameFindings() -> [Diagnostic] {
    var result: [Diagnostic] = []
    for item in items where item.ids.isEmpty { result.append(SuppressionFindings.unknownRule(item.name)) }
    for check in project.useCase?.checks ?? [] {
      let ids = RuleIndex.ids(for: check.rule.value)
      if ids.isEmpty { result.append(SuppressionFindings.unknownRule(check.rule)) }
      guard let level = RuleLevel(rawValue: check.level.value) else { continue }
      if let id = ids.first(where: { !RunLevels.mayBeSet($0, to: level) }) {
        result.append(SuppressionFindings.levelRefused(id, check.level))
      }
    }
    for text in texts where text.reason == nil { result.append(SuppressionFindings.withoutReason(text)) }
    return result
  }

  /// What hides nothing although all of its rules ran. Call it when every finding has gone through `hides`.
  func unused(_ levels: RunLevels, among rules: (String) -> Bool) -> [Diagnostic] {
    let isPartial = project.files.contains { $0.document.hasSyntaxErrors }
    var result: [Diagnostic] = []
    for item in items where !item.isUsed && !item.ids.isEmpty && item.ids.allSatisfy(rules) {
      switch item.source {
      case .text(let suppression, let name):
        let isJudged = item.ids.allSatisfy { id in
          guard let rule = RuleIndex[id], !rule.isPlanned else { return false }
          return !rule.isSuppressible || levels.isOn(id)
        }
        guard isJudged || !suppression.isEffective else { continue }
        result.append(SuppressionFindings.unused(suppression, name, item.name))
      case .entry(let entry):
        // A file that could not be read may hold what the entry is for.
        let isJudged = item.ids.allSatisfy { id in
          guard let rule = RuleIndex[id], !rule.isPlanned else { return false }
          return !rule.isSuppressible || levels.isOn(id) && !isPartial
        }
        guard isJudged else { continue }
        result.append(SuppressionFindings.unused(entry, item.name))
      }
    }
    if rules("unused-suppression") { result += nameless.map { SuppressionFindings.nameless($0) } }
    return result
  }
}

extension Suppressions.Item {
  fileprivate func covers(_ diagnostic: Diagnostic) -> Bool {
    switch source {
    case .text(let suppression, _):
      guard suppression.isEffective, diagnostic.span.file == file else { return false }
      let scope = suppression.scope
      if scope.start <= diagnostic.span.start, diagnostic.span.start < scope.end { return true }
      return node != nil && node == diagnostic.address.node
    case .entry(let entry):
      if let workflow = entry.workflow, workflow.value != diagnostic.address.workflow { return false }
      if let node = entry.node, node.value != diagnostic.address.node { return false }
      return true
    }
  }
}
