import Lexer

/// Draws the lines of a snippet and the marks under them.
struct SnippetPainter {
  let snippet: Snippet
  let style: Style
  let severity: Severity
  let secrets: [SourceSpan]
  /// Digits of the largest line number of the whole finding.
  let gutter: Int

  /// Bracket lanes that are open between the rows: the ink of their bar.
  private var open: [Ink?]

  init(_ snippet: Snippet, _ style: Style, _ severity: Severity, secrets: [SourceSpan], gutter: Int) {
    self.snippet = snippet
    self.style = style
    self.severity = severity
    self.secrets = secrets
    self.gutter = gutter
    open = Array(repeating: nil, count: snippet.lanes)
  }

  /// Columns for source text where the terminal tells no width: piped output must not depend on where it runs.
  private static let defaultWidth = 140

  private var margin: Int { 2 * snippet.lanes }

  mutating func draw(_ painter: inout Painter) {
    var before: Int?
    for line in snippet.lines {
      if let before, line > before + 1 { drawGap(&painter) }
      before = line
      drawLine(line, &painter)
    }
  }

  private func drawGap(_ painter: inout Painter) {
    painter.write("...", .frame)
    painter.write(String(repeating: " ", count: gutter))
    drawMargin([:], &painter)
    painter.line()
  }

  private mutating func drawLine(_ number: Int, _ painter: inout Painter) {
    let marks = snippet.extents.filter { $0.first == number || $0.last == number }
    let line = display(number, marks)

    var slashes: [Int: Ink] = [:]
    var starts: [Snippet.Extent] = []
    for extent in marks where extent.first == number {
      guard let lane = extent.lane else { continue }
      if line.column(at: Int(extent.mark.span.start)) <= line.indentation {
        slashes[lane] = ink(extent.mark)
      } else {
        starts.append(extent)
      }
    }

    let digits = String(number)
    painter.write(String(repeating: " ", count: Swift.max(gutter - digits.utf8.count, 0)))
    painter.write(digits + " |", .frame)
    painter.write(" ")
    drawMargin(slashes, &painter)
    painter.write(line.text)
    painter.line()

    for (lane, ink) in slashes { open[lane] = ink }
    drawMarks(marks.filter { $0.lane == nil }.map(\.mark), line, &painter)
    for extent in starts.sorted(by: { $0.mark.span.start > $1.mark.span.start }) {
      drawStart(extent, line, &painter)
    }
    let ends = marks.filter { $0.lane != nil && $0.last == number }
    for extent in ends.sorted(by: { $0.mark.span.end < $1.mark.span.end }) {
      drawEnd(extent, line, &painter)
    }
  }

  private func display(_ number: Int, _ marks: [Snippet.Extent]) -> DisplayLine {
    let span = snippet.file.lines.lineSpan(number)
    let width = (style.width ?? SnippetPainter.defaultWidth) - gutter - 3 - margin
    return DisplayLine(
      snippet.file.source, span, focus: focus(number, span, marks, width: width), width: width,
      secrets: secrets.filter { $0.file == span.file && $0.start < span.end && span.start < $0.end },
      isUnicode: style.isUnicode)
  }

  /// The bytes of a line that have to stay visible: all its marks if they fit, else the place of the finding.
  private func focus(_ number: Int, _ line: SourceSpan, _ marks: [Snippet.Extent], width: Int) -> Range<Int> {
    func part(_ extent: Snippet.Extent) -> Range<Int> {
      let start = Int(extent.first == number ? extent.mark.span.start : extent.mark.span.end - 1)
      let end = Int(extent.last == number ? extent.mark.span.end : extent.mark.span.start + 1)
      let from = Swift.min(Swift.max(start, Int(line.start)), Int(line.end))
      return from..<Swift.min(Swift.max(end, from), Swift.max(Int(line.end), from))
    }
    guard let first = marks.first(where: \.mark.isPrimary) ?? marks.first else {
      return Int(line.start)..<Int(line.start)
    }
    var all = part(first)
    for extent in marks {
      let part = part(extent)
      all = Swift.min(all.lowerBound, part.lowerBound)..<Swift.max(all.upperBound, part.upperBound)
    }
    return all.count <= width - 8 ? all : part(first)
  }

  private func ink(_ mark: Mark) -> Ink { mark.isPrimary ? .severity(severity) : .frame }
  private func ink(_ mark: PlacedMark) -> Ink { mark.isPrimary ? .severity(severity) : .frame }

  // MARK: - Rows under a line

  /// A mark within one line by its columns, the margin included.
  private struct PlacedMark {
    var start: Int
    var end: Int
    var text: String
    var isPrimary: Bool
  }

  /// A row of marks: one ASCII character and its ink per column, then a text.
  private struct Row {
    var cells: [(character: UInt8, ink: Ink)] = []

    mutating func set(_ column: Int, _ character: Unicode.Scalar, _ ink: Ink) {
      while cells.count <= column { cells.append((0x20, .plain)) }
      cells[column] = (UInt8(ascii: character), ink)
    }

    mutating func fill(_ columns: Range<Int>, _ character: Unicode.Scalar, _ ink: Ink) {
      for column in columns { set(column, character, ink) }
    }
  }

  /// A row in which the open brackets go on.
  private var emptyRow: Row {
    var row = Row()
    for (lane, ink) in open.enumerated() {
      if let ink { row.set(2 * lane, "|", ink) }
    }
    return row
  }

  private func draw(_ row: Row, at column: Int? = nil, _ text: String = "", _ ink: Ink, _ painter: inout Painter) {
    painter.write(String(repeating: " ", count: gutter))
    painter.write(" |", .frame)
    painter.write(" ")
    var start = 0
    while start < row.cells.count {
      var end = start
      while end < row.cells.count, row.cells[end].ink == row.cells[start].ink { end += 1 }
      painter.write(String(decoding: row.cells[start..<end].map(\.character), as: UTF8.self), row.cells[start].ink)
      start = end
    }
    if !text.isEmpty {
      let gap = column.map { $0 - row.cells.count } ?? 1
      painter.write(String(repeating: " ", count: Swift.max(gap, 0)))
      painter.write(VisibleText.line(text, isUnicode: style.isUnicode), ink)
    }
    painter.line()
  }

  /// The margin of a source line: bars of open brackets, `/` where one begins.
  private func drawMargin(_ slashes: [Int: Ink], _ painter: inout Painter) {
    for (lane, ink) in open.enumerated() {
      if let slash = slashes[lane] {
        painter.write("/", slash)
      } else if let ink {
        painter.write("|", ink)
      } else {
        painter.write(" ")
      }
      painter.write(" ")
    }
  }

  /// Marks within the line: one row for all of them with the text of the last one, then one row for each other text, from
  /// right to left, with bars down to those that still follow.
  private func drawMarks(_ marks: [Mark], _ line: DisplayLine, _ painter: inout Painter) {
    var placed = marks.map { mark in
      let start = margin + line.column(at: Int(mark.span.start))
      return PlacedMark(
        start: start, end: Swift.max(margin + line.column(upTo: Int(mark.span.end)), start + 1), text: mark.text,
        isPrimary: mark.isPrimary)
    }
    guard !placed.isEmpty else { return }
    var row = emptyRow
    for mark in placed.filter({ !$0.isPrimary }) + placed.filter(\.isPrimary) {
      row.fill(mark.start..<mark.end, mark.isPrimary ? "^" : "-", ink(mark))
    }
    placed.sort { ($0.end, $0.start, $0.isPrimary ? 1 : 0) < ($1.end, $1.start, $1.isPrimary ? 1 : 0) }
    if let last = placed.popLast() { draw(row, last.text, ink(last), &painter) }

    var others = placed.filter { !$0.text.isEmpty }
    others.sort { ($0.start, $0.isPrimary ? 1 : 0) < ($1.start, $1.isPrimary ? 1 : 0) }
    while let mark = others.popLast() {
      var row = emptyRow
      for other in others where other.start < mark.start { row.set(other.start, "|", ink(other)) }
      draw(row, at: mark.start, mark.text, ink(mark), &painter)
    }
  }

  /// The row that leads from the bracket to a mark that begins within its first line: ` _____^`.
  private mutating func drawStart(_ extent: Snippet.Extent, _ line: DisplayLine, _ painter: inout Painter) {
    guard let lane = extent.lane else { return }
    let ink = ink(extent.mark)
    var row = emptyRow
    let column = margin + line.column(at: Int(extent.mark.span.start))
    row.fill(2 * lane + 1..<column, "_", ink)
    row.set(column, extent.mark.isPrimary ? "^" : "-", ink)
    draw(row, "", ink, &painter)
    open[lane] = ink
  }

  /// The row that closes a bracket under the last character of its mark: `|____^ text`.
  private mutating func drawEnd(_ extent: Snippet.Extent, _ line: DisplayLine, _ painter: inout Painter) {
    guard let lane = extent.lane else { return }
    let ink = ink(extent.mark)
    var row = emptyRow
    let column = margin + Swift.max(line.column(upTo: Int(extent.mark.span.end)) - 1, 0)
    row.fill(2 * lane + 1..<column, "_", ink)
    row.set(column, extent.mark.isPrimary ? "^" : "-", ink)
    draw(row, extent.mark.text, ink, &painter)
    open[lane] = nil
  }
}
