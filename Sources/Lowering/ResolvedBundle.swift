package import Analysis
package import Lexer

/// Workflows in link order with everything substituted that the chosen environment knows.
package struct ResolvedBundle: Sendable {
  package init() {}
}

/// What lowering gives: a bundle if there was no error, and its own findings (`environment-value-missing` …).
package struct LoweringResult: Sendable {
  package var bundle: ResolvedBundle?
  package var diagnostics: [Diagnostic]

  package init(bundle: ResolvedBundle?, diagnostics: [Diagnostic]) {
    self.bundle = bundle
    self.diagnostics = diagnostics
  }
}

/// Project to bundle: the back half of the compiler.
package enum Lowerer {
  /// `environment` is a key of `environments:`; nil makes the template, in which only nothing but derived values is set.
  package static func lower(_ project: Project, environment: String?) -> LoweringResult {
    LoweringResult(bundle: nil, diagnostics: [])
  }
}
