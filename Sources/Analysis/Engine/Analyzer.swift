package import Lexer

/// Which rules run, and at which level.
package struct CheckOptions: Sendable {
  /// Ids or aliases; nil means all rules of the ruleset.
  package var only: [String]?
  package var skip: [String]

  package init(only: [String]? = nil, skip: [String] = []) {
    self.only = only
    self.skip = skip
  }
}

/// What a run found.
package struct CheckResult: Sendable {
  /// Levels and suppressions applied; sorted by path, start, end, rule, message.
  package var diagnostics: [Diagnostic]
  /// Findings that a suppression hid.
  package var suppressed: Int

  package init(diagnostics: [Diagnostic] = [], suppressed: Int = 0) {
    self.diagnostics = diagnostics
    self.suppressed = suppressed
  }
}

/// Runs the rules over a project.
package enum Analyzer {
  /// Workflows are walked in parallel; the result does not depend on timing.
  package static func check(_ project: Project, _ options: CheckOptions = CheckOptions()) async -> CheckResult {
    CheckResult()
  }

  /// The same on the caller's thread.
  package static func checkSerially(_ project: Project, _ options: CheckOptions = CheckOptions()) -> CheckResult {
    CheckResult()
  }
}
