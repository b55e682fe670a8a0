package import Lexer

/// All findings of one call, ready to be shown.
package struct Report: Sendable {
  /// Sorted by path, start, end, rule, message.
  package let diagnostics: [Diagnostic]
  package let suppressed: Int
  /// Number of files that were read.
  package let files: Int
  package let sources: SourceStore
  /// Places of values that must not be shown, besides the places of findings that are marked `isSecret`.
  package let secrets: [SourceSpan]

  /// Findings may come in any order.
  package init(
    diagnostics: [Diagnostic], suppressed: Int, files: Int, sources: SourceStore, secrets: [SourceSpan] = []
  ) {
    self.diagnostics = Report.sorted(diagnostics, sources)
    self.suppressed = suppressed
    self.files = files
    self.sources = sources
    self.secrets = secrets
  }

  private static func sorted(_ diagnostics: [Diagnostic], _ sources: SourceStore) -> [Diagnostic] {
    // Paths are compared once per file, not once per pair of findings.
    let paths = Set(diagnostics.map(\.span.file)).map { (file: $0, path: sources[$0]?.path ?? "") }
    var rank: [FileID: Int] = [:]
    for (index, entry) in paths.sorted(by: { ($0.path, $0.file) < ($1.path, $1.file) }).enumerated() {
      rank[entry.file] = index
    }
    func isBefore(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
      let files = (rank[a.span.file] ?? 0, rank[b.span.file] ?? 0)
      guard files.0 == files.1 else { return files.0 < files.1 }
      let left = (a.span.start, a.span.end, a.rule, a.message)
      let right = (b.span.start, b.span.end, b.rule, b.message)
      return left < right
    }
    return diagnostics.enumerated().sorted { a, b in
      if isBefore(a.element, b.element) { return true }
      return !isBefore(b.element, a.element) && a.offset < b.offset
    }.map(\.element)
  }
}

/// What a terminal can show.
package struct Style: Sendable {
  package var hasColor: Bool
  /// False in a locale that is not UTF-8: frames and marks are ASCII, other characters are shown by their numbers.
  package var isUnicode: Bool
  /// Columns of the terminal; longer source lines are cut around the marks. Nil where there is no terminal: 140, so that
  /// the output does not depend on where it runs.
  package var width: Int?
  /// Findings shown in the full form; the number of hidden ones is told. Nil: all.
  package var maxDiagnostics: Int?

  package init(hasColor: Bool = false, isUnicode: Bool = true, width: Int? = nil, maxDiagnostics: Int? = 50) {
    self.hasColor = hasColor
    self.isUnicode = isUnicode
    self.width = width
    self.maxDiagnostics = maxDiagnostics
  }
}
