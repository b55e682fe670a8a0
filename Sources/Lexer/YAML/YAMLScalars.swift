/// Cooks the scalars of YAML.
package enum YAMLScalars {
  /// True if the cooked text is the bytes of the token (without quotes), which is the usual case.
  package static func isVerbatim(_ source: SourceText, _ token: Token) -> Bool {
    let bytes = source.storage
    switch token.kind {
    case .plainScalar: return !bytes[token.range].contains(where: YAMLTrivia.isBreak)
    case .singleQuotedScalar:
      return !bytes[content(token)].contains { $0 == 0x27 || YAMLTrivia.isBreak($0) }
    case .doubleQuotedScalar:
      return !bytes[content(token)].contains { $0 == 0x5C || YAMLTrivia.isBreak($0) }
    default: return false
    }
  }

  /// The text of any scalar. `parentIndent` matters to block scalars only: the column of the collection around it,
  /// -1 outside of all.
  package static func decode(_ source: SourceText, _ token: Token, parentIndent: Int = -1) -> DecodedText {
    switch token.kind {
    case .literalScalar, .foldedScalar:
      return YAMLBlockScalar(source, token.range, parentIndent: parentIndent).text
    default:
      var reader = FlowReader(source, content(token), token.kind)
      reader.read()
      return reader.builder.finish(content(token))
    }
  }

  private static func content(_ token: Token) -> Range<Int> {
    let isQuoted = token.kind == .singleQuotedScalar || token.kind == .doubleQuotedScalar
    guard isQuoted, token.range.count >= 2 else { return token.range }
    return token.range.lowerBound + 1..<token.range.upperBound - 1
  }

  /// Plain and quoted scalars: lines are folded, escapes resolved.
  private struct FlowReader {
    let bytes: [UInt8]
    let range: Range<Int>
    let kind: TokenKind
    var builder: DecodedTextBuilder
    var at: Int

    init(_ source: SourceText, _ range: Range<Int>, _ kind: TokenKind) {
      self.range = range
      self.kind = kind
      bytes = source.storage
      builder = DecodedTextBuilder(source)
      at = range.lowerBound
    }

    mutating func read() {
      var literalStart = at
      while at < range.upperBound {
        let byte = bytes[at]
        if YAMLTrivia.isWhitespace(byte) {
          let start = at
          let breaks = skipWhitespace()
          guard breaks > 0 else { continue }
          builder.literal(literalStart..<start)
          fold(breaks, from: start)
        } else if kind == .singleQuotedScalar, byte == 0x27, at + 1 < range.upperBound {
          builder.literal(literalStart..<at)
          builder.cooked(CollectionOfOne(0x27), from: at..<at + 2)
          at += 2
        } else if kind == .doubleQuotedScalar, byte == 0x5C, at + 1 < range.upperBound {
          builder.literal(literalStart..<at)
          escape()
        } else {
          at += 1
          continue
        }
        literalStart = at
      }
      builder.literal(literalStart..<at)
    }

    /// Skips blanks and line breaks and counts the breaks.
    private mutating func skipWhitespace() -> Int {
      var breaks = 0
      while at < range.upperBound, YAMLTrivia.isWhitespace(bytes[at]) {
        let next = YAMLTrivia.afterBreak(bytes, at, range.upperBound)
        if next > at { breaks += 1 }
        at = Swift.max(next, at + 1)
      }
      return breaks
    }

    /// One line break is a blank, of several all but the first remain.
    private mutating func fold(_ breaks: Int, from start: Int) {
      if breaks == 1 {
        builder.cooked(CollectionOfOne(0x20), from: start..<at)
      } else {
        builder.cooked(repeatElement(0x0A, count: breaks - 1), from: start..<at)
      }
    }

    private mutating func escape() {
      let start = at
      let code = bytes[at + 1]
      if YAMLTrivia.isBreak(code) {
        // The break and the blanks of the next line vanish; further breaks count.
        at += 1
        let breaks = skipWhitespace()
        builder.cooked(repeatElement(0x0A, count: breaks - 1), from: start..<at)
        return
      }
      at += 2
      if let scalar = YAMLScalars.simpleEscape(code) {
        builder.cooked(String(Character(scalar)).utf8, from: start..<at)
        return
      }
      let digits = code == 0x78 ? 2 : code == 0x75 ? 4 : code == 0x55 ? 8 : 0
      guard let scalar = hexScalar(digits) else {
        // libyaml refuses this; a text with such an escape is no token.
        builder.literal(start..<at)
        return
      }
      at += digits
      builder.cooked(String(Character(scalar)).utf8, from: start..<at)
    }

    private func hexScalar(_ digits: Int) -> Unicode.Scalar? {
      guard digits > 0, at + digits <= range.upperBound,
        let value = UInt32(String(decoding: bytes[at..<at + digits], as: UTF8.self), radix: 16)
      else { return nil }
      return Unicode.Scalar(value)
    }
  }

  /// What a backslash and one character stand for, save `\x`, `\u`, `\U`.
  static func simpleEscape(_ code: UInt8) -> Unicode.Scalar? {
    switch code {
    case 0x30: "\0"
    case 0x61: "\u{7}"
    case 0x62: "\u{8}"
    case 0x74, 0x09: "\t"
    case 0x6E: "\n"
    case 0x76: "\u{B}"
    case 0x66: "\u{C}"
    case 0x72: "\r"
    case 0x65: "\u{1B}"
    case 0x20: " "
    case 0x22: "\""
    case 0x2F: "/"
    case 0x5C: "\\"
    case 0x4E: "\u{85}"
    case 0x5F: "\u{A0}"
    case 0x4C: "\u{2028}"
    case 0x50: "\u{2029}"
    default: nil
    }
  }
}
