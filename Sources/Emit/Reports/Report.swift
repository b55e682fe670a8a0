package import Lexer

/// All findings of one call, ready to be shown.
package struct Report: Sendable {
  /// Sorted by path, start, end, rule, message.
  package var diagnostics: [Diagnostic]
  package var suppressed: Int
  /// Number of files that were read.
  package var files: Int
  package var sources: SourceStore

  package init(diagnostics: [Diagnostic], suppressed: Int, files: Int, sources: SourceStore) {
    self.diagnostics = diagnostics
    self.suppressed = suppressed
    self.files = files
    self.sources = sources
  }
}

/// What a terminal can show.
package struct Style: Sendable {
  package var hasColor: Bool
  /// False in a locale that is not UTF-8: frames and marks are ASCII.
  package var isUnicode: Bool
  /// Columns; lines are cut around the label beyond it. Nil: never cut.
  package var width: Int?
  /// Findings shown in the full form; the number of hidden ones is told.
  package var maxDiagnostics: Int?

  package init(hasColor: Bool = false, isUnicode: Bool = true, width: Int? = nil, maxDiagnostics: Int? = 50) {
    self.hasColor = hasColor
    self.isUnicode = isUnicode
    self.width = width
    self.maxDiagnostics = maxDiagnostics
  }
}

/// The full form of diagnostics.md §1.
package enum FullRenderer {
  package static func render(_ report: Report, _ style: Style) -> String { "" }
}

/// One line per finding.
package enum ConciseRenderer {
  package static func render(_ report: Report) -> String { "" }
}

/// The object of outputs.md §1.
package enum JSONRenderer {
  package static func render(_ report: Report) -> String { "" }
}
