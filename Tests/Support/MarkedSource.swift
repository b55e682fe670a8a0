/// A text with inline expectations: the lines that are none, and the marks.
package struct MarkedSource: Sendable {
  package var text: String
  package var marks: [Mark]

  /// `lines` as they stand in the block. A text that is not empty ends with a line break.
  package init(_ lines: [String], language: String) {
    let sign = Mark.sign(language)
    var kept: [String] = []
    marks = []
    for line in lines {
      if let mark = Mark(line, sign: sign, line: kept.count) { marks.append(mark) } else { kept.append(line) }
    }
    text = kept.isEmpty ? "" : kept.joined(separator: "\n") + "\n"
  }

  package init(_ text: String, language: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    self.init(lines, language: language)
  }

  /// The lines of a block that holds `text` with `marks` below the lines that they speak of.
  package static func lines(_ text: String, marks: [Mark], language: String) -> [String] {
    let sign = Mark.sign(language)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    var result = marks.filter { $0.line == 0 }.map { $0.text(sign: sign) }
    for (index, line) in lines.enumerated() {
      result.append(line)
      result += marks.filter { $0.line == index + 1 }.map { $0.text(sign: sign) }
    }
    return result
  }
}
