/// Small things about plain text.
enum Text {
  /// Without blanks at both ends.
  static func trimmed(_ text: some StringProtocol) -> String {
    var rest = Array(text.utf8)[...]
    while let first = rest.first, isBlank(first) { rest.removeFirst() }
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return String(decoding: rest, as: UTF8.self)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// `1 file`, `2 files`.
  static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(plural ?? noun + "s")"
  }

  /// Breaks a paragraph between words; each line begins with `indent`. A word longer than the line stands alone.
  static func wrap(_ paragraph: String, width: Int, indent: String = "") -> [String] {
    var lines: [String] = []
    var line = ""
    for word in paragraph.split(separator: " ") {
      if !line.isEmpty, indent.count + line.count + 1 + word.count > width {
        lines.append(indent + line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    if !line.isEmpty { lines.append(indent + line) }
    return lines
  }

  /// Two columns: names on the left, texts wrapped on the right.
  static func columns(_ rows: [(name: String, text: String)], width: Int, indent: String = "  ") -> [String] {
    let longest = rows.lazy.map(\.name.count).filter { $0 <= 28 }.max() ?? 0
    let margin = String(repeating: " ", count: indent.count + longest + 2)
    return rows.flatMap { row -> [String] in
      var lines = wrap(row.text, width: width, indent: margin)
      if row.name.count > longest || lines.isEmpty {
        lines.insert(indent + row.name, at: 0)
      } else {
        let gap = String(repeating: " ", count: longest + 2 - row.name.count)
        lines[0] = indent + row.name + gap + lines[0].dropFirst(margin.count)
      }
      return lines
    }
  }
}
