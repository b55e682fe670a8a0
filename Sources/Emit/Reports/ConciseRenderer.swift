import Lexer

/// One line per finding, for `grep` and problem matchers:
/// `workflows/main.json:42:40: error[placeholder-suffix] suffix … [fix]`.
package enum ConciseRenderer {
  package static func render(_ report: Report, isUnicode: Bool = true) -> String {
    var places = SourcePlaces(report.sources)
    var text = ""
    for diagnostic in report.diagnostics {
      let start = places.range(diagnostic.span).start
      let path = VisibleText.line(places.path(diagnostic.span.file) ?? "", isUnicode: isUnicode)
      let message = VisibleText.line(diagnostic.message, isUnicode: isUnicode)
      text += "\(path):\(start.line):\(start.column): \(diagnostic.severity.name)[\(diagnostic.rule)] \(message)"
      if let fix = diagnostic.fixes.first, fix.applicability > .manual { text += " [fix]" }
      text += "\n"
    }
    return text
  }
}
