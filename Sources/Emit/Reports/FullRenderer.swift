import Lexer

/// The full form of diagnostics.md §1: each finding with its source lines, marks, place, reason and remedy, and a blank
/// line after it. Totals are a matter of `Summary`.
package enum FullRenderer {
  package static func render(_ report: Report, _ style: Style) -> String {
    var painter = Painter(hasColor: style.hasColor)
    var places = SourcePlaces(report.sources)
    let secrets = report.secrets + report.diagnostics.filter(\.isSecret).map(\.span)
    let shown = selected(report.diagnostics, most: style.maxDiagnostics)
    for diagnostic in shown {
      draw(diagnostic, style, secrets, &places, &painter)
      painter.line()
    }
    let hidden = report.diagnostics.count - shown.count
    if hidden > 0 {
      let findings = hidden == 1 ? "1 more finding is" : "\(hidden) more findings are"
      painter.write("\(findings) not shown (limit of --max-diagnostics: \(shown.count))")
      painter.line()
    }
    return painter.text
  }

  /// At most `most` findings in their order; where some have to go, notes go first and errors last.
  private static func selected(_ diagnostics: [Diagnostic], most: Int?) -> [Diagnostic] {
    guard let most, diagnostics.count > most else { return diagnostics }
    let byWeight = diagnostics.indices.sorted { a, b in
      let left = diagnostics[a].severity
      let right = diagnostics[b].severity
      return left == right ? a < b : left > right
    }
    return byWeight.prefix(Swift.max(most, 0)).sorted().map { diagnostics[$0] }
  }

  private static func draw(
    _ diagnostic: Diagnostic, _ style: Style, _ secrets: [SourceSpan], _ places: inout SourcePlaces,
    _ painter: inout Painter
  ) {
    painter.write("\(diagnostic.severity.name)[\(diagnostic.rule)]", .severity(diagnostic.severity))
    painter.write(": \(VisibleText.line(diagnostic.message, isUnicode: style.isUnicode))", .bold)
    painter.line()

    let snippets = snippets(of: diagnostic, &places)
    let gutter = snippets.reduce(1) { Swift.max($0, String($1.lines.last ?? 0).utf8.count) }
    drawPlace(diagnostic, style, &places, &painter)
    var isFirst = true
    for snippet in snippets {
      if snippet.file.source.file != diagnostic.span.file {
        if !isFirst { drawBar(gutter, &painter) }
        painter.write("  ::: ", .frame)
        let line = snippet.extents.map(\.first).min() ?? 1
        painter.write("\(VisibleText.line(snippet.file.source.path, isUnicode: style.isUnicode)):\(line)")
        painter.line()
      }
      isFirst = false
      drawBar(gutter, &painter)
      var drawing = SnippetPainter(snippet, style, diagnostic.severity, secrets: secrets, gutter: gutter)
      drawing.draw(&painter)
    }
    drawNotes(diagnostic, style, gutter, hasSnippet: !snippets.isEmpty, &painter)
  }

  private static func drawBar(_ gutter: Int, _ painter: inout Painter) {
    painter.write(String(repeating: " ", count: gutter))
    painter.write(" |", .frame)
    painter.line()
  }

  /// The `-->` line. A finding about a file as a whole has no line and column.
  private static func drawPlace(
    _ diagnostic: Diagnostic, _ style: Style, _ places: inout SourcePlaces, _ painter: inout Painter
  ) {
    guard let path = places.path(diagnostic.span.file) else { return }
    painter.write("  --> ", .frame)
    painter.write(VisibleText.line(path, isUnicode: style.isUnicode))
    if !diagnostic.isAboutWholeFile {
      let start = places.range(diagnostic.span).start
      painter.write(":\(start.line):\(start.column)")
    }
    painter.line()
  }

  /// One snippet per file: that of the finding first, then in the order of the labels.
  private static func snippets(of diagnostic: Diagnostic, _ places: inout SourcePlaces) -> [Snippet] {
    var order: [FileID] = []
    var marks: [FileID: [Mark]] = [:]
    func add(_ mark: Mark) {
      if marks[mark.span.file] == nil { order.append(mark.span.file) }
      marks[mark.span.file, default: []].append(mark)
    }
    if !diagnostic.isAboutWholeFile {
      add(Mark(span: diagnostic.span, text: diagnostic.label, isPrimary: true))
    }
    // What is said of the file of the finding stands in its snippet.
    let labels = diagnostic.labels
    for label in labels.filter({ $0.span.file == diagnostic.span.file })
      + labels.filter({ $0.span.file != diagnostic.span.file })
    {
      add(Mark(span: label.span, text: label.text, isPrimary: false))
    }
    return order.compactMap { id in
      guard let file = places.file(id), let marks = marks[id] else { return nil }
      return Snippet(file, marks, hasContext: marks.contains(where: \.isPrimary))
    }
  }

  private static func drawNotes(
    _ diagnostic: Diagnostic, _ style: Style, _ gutter: Int, hasSnippet: Bool, _ painter: inout Painter
  ) {
    var notes: [(name: String, text: String)] = []
    if let place = DomainPlace.text(diagnostic.address) { notes.append(("in", place)) }
    if let why = diagnostic.why { notes.append(("why", why)) }
    if let help = diagnostic.help { notes.append(("help", help)) }
    for fix in diagnostic.fixes { notes.append(("fix", "\(fix.title) (\(advice(fix.applicability)))")) }
    if hasSnippet, !notes.isEmpty { drawBar(gutter, &painter) }
    for note in notes {
      painter.write(String(repeating: " ", count: gutter))
      painter.write(" = ", .frame)
      painter.write("\(note.name):", .bold)
      painter.write(" \(VisibleText.line(note.text, isUnicode: style.isUnicode))")
      painter.line()
    }
  }

  private static func advice(_ applicability: Applicability) -> String {
    switch applicability {
    case .safe: "safe, applied by --fix"
    case .suggested: "suggested, applied by --fix --unsafe-fixes"
    case .manual: "by hand: not applied"
    }
  }
}

extension Diagnostic {
  /// True for the empty span at the first byte without a label: no line is meant.
  var isAboutWholeFile: Bool { span.isEmpty && span.start == 0 && label.isEmpty }
}

/// The place of a finding as its author knows it: workflow, node and field.
enum DomainPlace {
  /// ``workflow `main` › node `Ask Claude` › credentials.anthropicApi.id``; nil if neither workflow nor node is known.
  static func text(_ address: DomainAddress) -> String? {
    guard address.workflow != nil || address.node != nil else { return nil }
    var parts: [String] = []
    if let workflow = address.workflow { parts.append("workflow `\(workflow)`") }
    if let node = address.node { parts.append("node `\(node)`") }
    var tokens = JSONPointer.tokens(address.pointer ?? "")
    if address.node != nil, tokens.first == "nodes", tokens.count >= 2 { tokens.removeFirst(2) }
    if !tokens.isEmpty { parts.append(JSONPointer.path(tokens)) }
    return parts.joined(separator: " › ")
  }
}
