package import Lexer

/// What a rule is about; the wire form is kebab-case (`use-case`).
package enum RuleGroup: String, Sendable, CaseIterable {
  case driver, format, placeholders, credentials, graph
  case useCase = "use-case"
  case nodes, security, expressions, codika, style, environment, publish
}

/// The four layers under which `codikac rules` lists the rules.
package enum RuleLayer: String, Sendable, CaseIterable {
  case graph = "graph"
  case codikaPatterns = "codika-patterns"
  case useCaseFolder = "use-case-folder"
  case workflowContent = "workflow-content"
}

/// Whether findings of a rule carry a fix, and of which kind at best.
package enum FixAvailability: Sendable, Hashable {
  case none
  case sometimes(Applicability)
  case always(Applicability)

  /// The best that a fix of the rule can be.
  package var best: Applicability? {
    switch self {
    case .none: nil
    case .sometimes(let applicability), .always(let applicability): applicability
    }
  }
}

/// The default level of a rule. `off` rules run only where `checks:` or a ruleset raises them.
package enum RuleLevel: String, Sendable, CaseIterable {
  case off, note, warning, error

  package init(_ severity: Severity) {
    switch severity {
    case .note: self = .note
    case .warning: self = .warning
    case .error: self = .error
    }
  }

  package var severity: Severity? {
    switch self {
    case .off: nil
    case .note: .note
    case .warning: .warning
    case .error: .error
    }
  }
}

/// Everything that is known of a rule without running it.
package final class RuleMetadata: Sendable {
  package let id: String
  /// Row of the rule table, 0 for rules without one.
  package let row: Int
  package let group: RuleGroup
  /// Level in ruleset `codika`.
  package let level: RuleLevel
  /// Level in ruleset `n8n` where it differs.
  package let levelInN8n: RuleLevel?
  package let fix: FixAvailability
  package let since: String
  /// Ids of peers that users may write instead.
  package let aliases: [String]
  /// One line without a final dot.
  package let summary: String
  /// Consequence at run time. A clause (small letter first, no final dot) is shown with every finding, too; longer text
  /// only where the rule is explained.
  package let why: String
  package let examples: [RuleExample]
  /// What every finding says unless it says something of its own.
  package let consequence: String?
  /// False for everything that makes a bundle impossible.
  package let isSuppressible: Bool

  // Not inlined: there are hundreds of calls, each made once, and the optimizer would dwell on every one of them.
  @inline(never) package init(
    id: String, row: Int = 0, group: RuleGroup, level: RuleLevel, levelInN8n: RuleLevel? = nil,
    fix: FixAvailability = .none, since: String = "0.1.0", aliases: [String] = [], summary: String,
    why: String, examples: [RuleExample] = [], isSuppressible: Bool = true
  ) {
    self.id = id
    self.row = row
    self.group = group
    self.level = level
    self.levelInN8n = levelInN8n
    self.fix = fix
    self.since = since
    self.aliases = aliases
    self.summary = summary
    self.why = why
    self.examples = examples
    self.isSuppressible = isSuppressible
    consequence = why.utf8.last == UInt8(ascii: ".") || why.utf8.contains(UInt8(ascii: "\n")) ? nil : why
  }

  /// `why` as a sentence or more. `n8n` keeps its small letter.
  package var explanation: String {
    guard let clause = consequence else { return why }
    return (clause.hasPrefix("n8n") ? clause : clause.prefix(1).uppercased() + clause.dropFirst()) + "."
  }

  package var layer: RuleLayer { RuleMetadata.layer(of: id, in: group) }

  static func layer(of id: String, in group: RuleGroup) -> RuleLayer {
    switch group {
    case .graph: .graph
    case .placeholders, .credentials, .codika: .codikaPatterns
    case .useCase, .environment: .useCaseFolder
    default: id.hasPrefix("yaml-") ? .useCaseFolder : .workflowContent
    }
  }
}
