import Lexer

/// Workflow commands of GitHub Actions, which show findings at the changed lines of a pull request:
/// `::error file=…,line=…,endLine=…,col=…,endColumn=…,title=…::message`.
package enum GitHubRenderer {
  package static func render(_ report: Report) -> String {
    var places = SourcePlaces(report.sources)
    var text = ""
    for diagnostic in report.diagnostics {
      let (start, end) = places.range(diagnostic.span)
      text +=
        "::\(command(diagnostic.severity)) file=\(escape(places.path(diagnostic.span.file) ?? "", isProperty: true))"
      if !diagnostic.isAboutWholeFile {
        text += ",line=\(start.line),endLine=\(end.line)"
        // Columns are refused where the lines differ.
        if start.line == end.line { text += ",col=\(start.column),endColumn=\(end.column)" }
      }
      text += ",title=\(escape("\(Tool.name) (\(diagnostic.rule))", isProperty: true))"
      text += "::\(escape(diagnostic.message, isProperty: false))\n"
    }
    return text
  }

  private static func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  private static func escape(_ text: String, isProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
