package import Lexer

/// `check --statistics`: how often each rule spoke, most frequent first.
package struct Statistics: Sendable {
  package struct Row: Sendable, Hashable {
    package var rule: String
    /// The highest level that its findings have.
    package var severity: Severity
    package var count: Int
    /// Findings whose first fix is safe, or suggested.
    package var safe: Int
    package var suggested: Int
  }

  /// By count, then by rule.
  package let rows: [Row]

  package init(_ diagnostics: [Diagnostic]) {
    var rows: [String: Row] = [:]
    for diagnostic in diagnostics {
      var row =
        rows[diagnostic.rule]
        ?? Row(rule: diagnostic.rule, severity: diagnostic.severity, count: 0, safe: 0, suggested: 0)
      row.severity = Swift.max(row.severity, diagnostic.severity)
      row.count += 1
      switch diagnostic.fixes.first?.applicability {
      case .safe: row.safe += 1
      case .suggested: row.suggested += 1
      case .manual, nil: break
      }
      rows[diagnostic.rule] = row
    }
    self.rows = rows.values.sorted { ($1.count, $0.rule) < ($0.count, $1.rule) }
  }

  /// One line per rule: `12  error[placeholder-suffix]  12 fixable with --fix`.
  package func text(hasColor: Bool = false) -> String {
    var painter = Painter(hasColor: hasColor)
    let counts = rows.reduce(1) { Swift.max($0, String($1.count).utf8.count) }
    let names = rows.reduce(1) { Swift.max($0, name($1).utf8.count) }
    for row in rows {
      let count = String(row.count)
      let name = name(row)
      painter.write(String(repeating: " ", count: counts - count.utf8.count) + count, .bold)
      painter.write("  ")
      painter.write(name, .severity(row.severity))
      var fixes: [String] = []
      if row.safe > 0 { fixes.append("\(row.safe) fixable with --fix") }
      if row.suggested > 0 { fixes.append("\(row.suggested) with --unsafe-fixes") }
      painter.write(String(repeating: " ", count: names - name.utf8.count + 2) + fixes.joined(separator: ", "))
      painter.line()
    }
    return painter.text
  }

  private func name(_ row: Row) -> String { "\(row.severity.name)[\(row.rule)]" }

  /// `[{rule, severity, count, fixable}]`.
  package func write(_ writer: inout JSONWriter) {
    writer.array { writer in
      for row in rows {
        writer.object { writer in
          writer.member("rule", row.rule)
          writer.member("severity", row.severity.name)
          writer.member("count", row.count)
          writer.key("fixable")
          writer.raw("{ \"safe\": \(row.safe), \"suggested\": \(row.suggested) }")
        }
      }
    }
  }
}
