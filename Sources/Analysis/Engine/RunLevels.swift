package import Lexer
import Parser

/// An id or alias on the command line that names no rule.
package struct UnknownRule: Sendable, Hashable {
  package var name: String
  package var suggestion: String?
}

extension CheckOptions {
  /// The names in `only` and `skip` that name no rule, in order.
  package var unknownRules: [UnknownRule] {
    ((only ?? []) + skip).filter { RuleIndex.ids(for: $0).isEmpty }.map {
      UnknownRule(name: $0, suggestion: RuleIndex.suggestion(for: $0))
    }
  }
}

/// The level of every rule in one run: ruleset, then `checks:`, then `only` and `skip`.
package struct RunLevels: Sendable {
  private var levels: [String: RuleLevel] = [:]

  /// Findings that say that the result is incomplete: no selection hides them, for then nothing would be silently good.
  static let alwaysOn: Set<String> = [
    "path-missing", "path-unreadable", "path-escapes-root", "check-crashed", "limit-exceeded", "fix-not-applied",
    "json-syntax", "not-a-workflow", "foreign-dialect", "yaml-syntax", "yaml-alias",
  ]

  package init(_ project: Project, _ options: CheckOptions) {
    for rule in RuleIndex.all { levels[rule.id] = project.ruleset.level(of: rule) }
    for check in project.useCase?.checks ?? [] {
      guard let level = RuleLevel(rawValue: check.level.value) else { continue }
      for id in RuleIndex.ids(for: check.rule.value) where RunLevels.mayBeSet(id, to: level) { levels[id] = level }
    }
    if let only = options.only {
      let chosen = Set(only.flatMap(RuleIndex.ids(for:)))
      for rule in RuleIndex.all where !RunLevels.alwaysOn.contains(rule.id) {
        if !chosen.contains(rule.id) {
          levels[rule.id] = .off
        } else if levels[rule.id] == .off {
          // Whoever asks for a rule by name wants to see it.
          levels[rule.id] = rule.level == .off ? .warning : rule.level
        }
      }
    }
    for id in options.skip.flatMap(RuleIndex.ids(for:)) where !RunLevels.alwaysOn.contains(id) { levels[id] = .off }
  }

  /// False for what makes a bundle impossible: it stays an error.
  static func mayBeSet(_ id: String, to level: RuleLevel) -> Bool {
    guard let rule = RuleIndex[id] else { return false }
    return rule.isSuppressible || rule.level != .error || level == .error
  }

  package func isOn(_ id: String) -> Bool { levels[id] != .off }

  /// The severity of a finding, or nil if its rule is off. A rule that reports below (or above) its own level is moved
  /// by as many steps in every ruleset; a finding that is not off is at least a note.
  package func severity(of diagnostic: Diagnostic) -> Severity? {
    guard let level = levels[diagnostic.rule], let rule = RuleIndex[diagnostic.rule] else {
      return diagnostic.severity
    }
    guard let severity = level.severity else { return nil }
    let own = Int((rule.level.severity ?? .warning).rawValue)
    let moved = Int(severity.rawValue) + Int(diagnostic.severity.rawValue) - own
    return Severity(rawValue: UInt8(clamping: Swift.min(Swift.max(moved, 0), 2))) ?? severity
  }

  /// Sets the severity of each finding and drops those whose rule is off.
  func apply(to diagnostics: inout [Diagnostic]) {
    var kept = 0
    for index in diagnostics.indices {
      guard let severity = severity(of: diagnostics[index]) else { continue }
      if kept != index { diagnostics.swapAt(kept, index) }
      if diagnostics[kept].severity != severity { diagnostics[kept].severity = severity }
      kept += 1
    }
    diagnostics.removeLast(diagnostics.count - kept)
  }
}
