import Lexer

/// Tells text of other languages from broken JSON.
enum JSONDialects {
  struct Finding {
    var message: String
    var span: SourceSpan
    var label: String
    var help: String
  }

  /// Looks at the first lines only.
  static func foreign(_ source: SourceText) -> Finding? {
    var line = source.bomLength
    while line < source.count {
      let end = endOfLine(source, line)
      let start = skipBlanks(source, line, end)
      if start < end, source.storage[start] != 0x23 {
        guard isYAML(source, start, end) else { return nil }
        return Finding(
          message: "file is written in YAML, not JSON", span: SourceSpan(source.file, start, end),
          label: "expected `{`", help: "workflow files are JSON, as n8n exports them")
      }
      line = end + 1
    }
    return nil
  }

  /// `---`, `%YAML`, `- item`, `key:`.
  private static func isYAML(_ source: SourceText, _ start: Int, _ end: Int) -> Bool {
    let bytes = source.storage
    let line = bytes[start..<end]
    if line.starts(with: "---".utf8) || line.starts(with: "%YAML".utf8) || line.starts(with: "- ".utf8) { return true }
    var i = start
    while i < end, JSONLexer.isWordByte(bytes[i]) || bytes[i] == 0x2D || bytes[i] == 0x2E || bytes[i] == 0x27 { i += 1 }
    return i > start && i < end && bytes[i] == 0x3A && (i + 1 == end || bytes[i + 1] == 0x20)
  }

  private static func endOfLine(_ source: SourceText, _ offset: Int) -> Int {
    var i = offset
    while i < source.count, source.storage[i] != 0x0A, source.storage[i] != 0x0D { i += 1 }
    return i
  }

  private static func skipBlanks(_ source: SourceText, _ offset: Int, _ end: Int) -> Int {
    var i = offset
    while i < end, source.storage[i] == 0x20 || source.storage[i] == 0x09 { i += 1 }
    return i
  }
}
