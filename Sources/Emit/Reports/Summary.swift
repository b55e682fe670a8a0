import Lexer

/// What a report adds up to.
package struct Totals: Sendable, Hashable {
  package var errors = 0
  package var warnings = 0
  package var notes = 0
  package var suppressed = 0
  package var files = 0
  package var filesWithDiagnostics = 0
  /// Findings whose first fix is safe.
  package var safe = 0
  /// Findings whose first fix is suggested.
  package var suggested = 0

  package init(_ report: Report) {
    suppressed = report.suppressed
    files = report.files
    filesWithDiagnostics = Set(report.diagnostics.map(\.span.file)).count
    for diagnostic in report.diagnostics {
      switch diagnostic.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .note: notes += 1
      }
      switch diagnostic.fixes.first?.applicability {
      case .safe: safe += 1
      case .suggested: suggested += 1
      case .manual, nil: break
      }
    }
  }
}

/// The last lines of a run, for standard error.
package enum Summary {
  /// `4 errors, 1 warning in 3 of 7 files  (1 fixable with --fix, 1 more with --unsafe-fixes)      21 ms`.
  package static func line(_ totals: Totals, duration: Duration?) -> String {
    var counts: [String] = []
    if totals.errors > 0 { counts.append(count(totals.errors, "error")) }
    if totals.warnings > 0 { counts.append(count(totals.warnings, "warning")) }
    if totals.notes > 0 { counts.append(count(totals.notes, "note")) }
    let files = count(totals.files, "file")
    var line =
      counts.isEmpty
      ? "no findings in \(files)" : "\(counts.joined(separator: ", ")) in \(totals.filesWithDiagnostics) of \(files)"
    if totals.suppressed > 0 { line += ", \(totals.suppressed) suppressed" }
    switch (totals.safe, totals.suggested) {
    case (0, 0): break
    case (let safe, 0): line += "  (\(safe) fixable with --fix)"
    case (0, let suggested): line += "  (\(suggested) fixable with --fix --unsafe-fixes)"
    case (let safe, let suggested): line += "  (\(safe) fixable with --fix, \(suggested) more with --unsafe-fixes)"
    }
    if let duration { line += "      \(text(duration))" }
    return line
  }

  /// ``Run `codikac explain placeholder-suffix` for more on a rule.``; nil without findings.
  package static func explainLine(_ report: Report) -> String? {
    report.diagnostics.first.map { "Run `\(Tool.name) explain \($0.rule)` for more on a rule." }
  }

  /// `21 ms`, `1.3 s`, `75 s`.
  static func text(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let milliseconds = seconds.multipliedReportingOverflow(by: 1000).partialValue &+ attoseconds / 1_000_000_000_000_000
    if milliseconds < 1000 { return "\(milliseconds) ms" }
    if milliseconds < 60_000 { return "\(milliseconds / 1000).\(milliseconds % 1000 / 100) s" }
    return "\(milliseconds / 1000) s"
  }

  static func count(_ number: Int, _ noun: String) -> String { number == 1 ? "1 \(noun)" : "\(number) \(noun)s" }
}
