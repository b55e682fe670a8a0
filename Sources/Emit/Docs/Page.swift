/// A text with headings, for a terminal and for Markdown alike.
struct Page {
  enum Block {
    case heading(String)
    /// One paragraph; its lines are joined.
    case paragraph(String)
    /// A text of its own lines. `language` is for Markdown, `caption` says what it is.
    case code(caption: String, language: String, text: String)
    /// Output as the terminal has it: with and without colours.
    case output(plain: String, painted: String)
    /// Names with values.
    case facts([(name: String, value: String)])
  }

  /// Columns that code stands in from the left on a terminal.
  static let codeIndentation = 4

  var title: String
  var blocks: [Block] = []

  // MARK: - Markdown

  var markdown: String {
    var text = "# \(title)\n"
    for block in blocks {
      text += "\n"
      switch block {
      case .heading(let heading): text += "## \(heading)\n"
      case .paragraph(let paragraph): text += paragraph + "\n"
      case .code(let caption, let language, let code):
        text += "\(caption):\n\n\(Page.fenced(code, language))"
      case .output(let plain, _): text += Page.fenced(plain, "text")
      case .facts(let facts):
        text += "| | |\n| --- | --- |\n"
        for fact in facts { text += "| \(fact.name) | \(Page.cell(fact.value)) |\n" }
      }
    }
    return text
  }

  /// The fence is longer than every run of backticks in the text.
  private static func fenced(_ text: String, _ language: String) -> String {
    var longest = 2
    var run = 0
    for byte in text.utf8 {
      run = byte == 0x60 ? run + 1 : 0
      longest = Swift.max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    return "\(fence)\(language)\n\(lines(text).map { $0 + "\n" }.joined())\(fence)\n"
  }

  /// Text of a table cell.
  static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  // MARK: - Terminal

  func terminal(_ style: Style) -> String {
    var painter = Painter(hasColor: style.hasColor)
    painter.write(title, .bold)
    painter.line()
    let width = Swift.min(style.width ?? 100, 100)
    var isAfterHeading = false
    for block in blocks {
      if !isAfterHeading { painter.line() }
      isAfterHeading = false
      switch block {
      case .heading(let heading):
        painter.write(heading, .bold)
        painter.line()
        isAfterHeading = true
      case .paragraph(let paragraph):
        for line in Page.wrapped(paragraph, width: width) { write(line, style, &painter) }
      case .code(let caption, _, let code):
        write(caption + ":", style, &painter)
        painter.line()
        for line in Page.lines(code) { write(Page.indented(line), style, &painter) }
      case .output(let plain, let painted):
        // Painted text has been made visible already; it must not be treated again.
        let output = style.hasColor ? painted : plain
        for line in Page.lines(output) {
          painter.write(Page.indented(line))
          painter.line()
        }
      case .facts(let facts):
        let column = facts.reduce(0) { Swift.max($0, DisplayWidth.of($1.name)) } + 2
        for fact in facts {
          painter.write(fact.name, .faint)
          painter.write(String(repeating: " ", count: column - DisplayWidth.of(fact.name)))
          write(fact.value, style, &painter)
        }
      }
    }
    return painter.text
  }

  private static func indented(_ line: String) -> String {
    line.isEmpty ? "" : String(repeating: " ", count: codeIndentation) + line
  }

  private func write(_ line: String, _ style: Style, _ painter: inout Painter) {
    painter.write(VisibleText.line(line, isUnicode: style.isUnicode, keepsTabs: true))
    painter.line()
  }

  private static func lines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// Words in lines of at most `width` columns; longer words stand alone.
  static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let length = DisplayWidth.of(String(word))
      if !line.isEmpty, columns + 1 + length > width {
        lines.append(line)
        line = ""
        columns = 0
      }
      line += line.isEmpty ? String(word) : " \(word)"
      columns += (columns == 0 ? 0 : 1) + length
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}
