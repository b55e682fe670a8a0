/// Cuts Python source into tokens: enough to tell names and strings in code from words in texts and comments.
///
/// Nothing is refused. Indentation and line ends play no part. A string that is not closed ends with its line, a
/// triple-quoted one with the text. Fields of f-strings are read as Python 3.12 reads them: the quote of the string may
/// stand in them.
package struct PythonLexer {
  /// How many f-strings may be open within one another; a deeper one is text.
  private static let deepest = 32

  private let bytes: [UInt8]
  private var i = 0
  private var tokens: [PythonToken] = []
  private var formats: [OpenFormat] = []

  /// An f-string whose field is being read.
  private struct OpenFormat {
    var quote: UInt8
    var isTriple: Bool
    var isRaw: Bool
    /// Brackets that are open in each field; the last is the innermost. A format behind `:` may hold fields.
    var brackets: [Int]
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  package static func tokens(in bytes: [UInt8]) -> [PythonToken] {
    var lexer = PythonLexer(bytes)
    while lexer.i < bytes.count { lexer.step() }
    return lexer.tokens
  }

  private func byte(_ offset: Int) -> UInt8 { offset >= 0 && offset < bytes.count ? bytes[offset] : 0 }

  private mutating func step() {
    let start = i
    let byte = bytes[i]
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0C, 0x0D: i += 1
    case UInt8(ascii: "#"):
      while i < bytes.count, bytes[i] != 0x0A { i += 1 }
      tokens.append(PythonToken(.comment, start..<i))
    case UInt8(ascii: "'"), UInt8(ascii: "\""): string(from: start)
    case _ where PythonLexer.startsName(byte):
      while i < bytes.count, PythonLexer.continuesName(bytes[i]) { i += 1 }
      let isBeforeQuote = self.byte(i) == UInt8(ascii: "'") || self.byte(i) == UInt8(ascii: "\"")
      if isBeforeQuote, PythonPrefix(bytes[start..<i]) != nil {
        string(from: start)
      } else {
        tokens.append(PythonToken(.name, start..<i))
      }
    case 0x30...0x39:
      while i < bytes.count, PythonLexer.continuesName(bytes[i]) || continuesNumber { i += 1 }
      tokens.append(PythonToken(.number, start..<i))
    default: mark(byte)
    }
  }

  /// A point before a digit, or at the end of a number that no name follows (`1.` but not `1.real`).
  private var continuesNumber: Bool {
    bytes[i] == UInt8(ascii: ".") && !PythonLexer.startsName(byte(i + 1)) && byte(i + 1) != UInt8(ascii: ".")
  }

  private mutating func mark(_ byte: UInt8) {
    let start = i
    i += 1
    guard let last = formats.indices.last, let depth = formats[last].brackets.last else {
      tokens.append(PythonToken(.mark, start..<i))
      return
    }
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      formats[last].brackets[formats[last].brackets.count - 1] = depth + 1
    case UInt8(ascii: ")"), UInt8(ascii: "]"):
      formats[last].brackets[formats[last].brackets.count - 1] = Swift.max(depth - 1, 0)
    case UInt8(ascii: "}") where depth > 0:
      formats[last].brackets[formats[last].brackets.count - 1] = depth - 1
    case UInt8(ascii: "}"):
      tokens.append(PythonToken(.mark, start..<i))
      _ = formats[last].brackets.popLast()
      return formatText()
    case UInt8(ascii: ":") where depth == 0 && self.byte(i) != UInt8(ascii: "="):
      tokens.append(PythonToken(.mark, start..<i))
      return formatText()
    default: break
    }
    tokens.append(PythonToken(.mark, start..<i))
  }

  // MARK: Strings

  /// `i` stands at the opening quote, `start` at the prefix.
  private mutating func string(from start: Int) {
    let quote = bytes[i]
    let isTriple = byte(i + 1) == quote && byte(i + 2) == quote
    guard let prefix = PythonPrefix(bytes[start..<i]) else {
      i += 1
      return
    }
    i += isTriple ? 3 : 1
    if prefix.isFormat, formats.count < PythonLexer.deepest {
      tokens.append(PythonToken(.formatStart, start..<i, isRaw: prefix.isRaw))
      formats.append(OpenFormat(quote: quote, isTriple: isTriple, isRaw: prefix.isRaw, brackets: []))
      return formatText()
    }
    let content = i
    while i < bytes.count, !closes(quote, isTriple), isTriple || bytes[i] != 0x0A {
      i += bytes[i] == UInt8(ascii: "\\") ? 2 : 1
    }
    i = Swift.min(i, bytes.count)
    let end = i
    if closes(quote, isTriple) { i += isTriple ? 3 : 1 }
    tokens.append(
      PythonToken(.string, start..<i, content: content..<end, isRaw: prefix.isRaw, isBytes: prefix.isBytes))
  }

  private func closes(_ quote: UInt8, _ isTriple: Bool) -> Bool {
    byte(i) == quote && i < bytes.count && (!isTriple || (byte(i + 1) == quote && byte(i + 2) == quote))
  }

  /// Text of the innermost f-string up to its next field or its end. Behind the `:` of a field it is the format, which
  /// ends with the field and may hold fields of its own.
  private mutating func formatText() {
    guard let format = formats.last else { return }
    var isInField = !format.brackets.isEmpty
    var start = i
    while i < bytes.count, !closes(format.quote, format.isTriple), format.isTriple || bytes[i] != 0x0A {
      switch bytes[i] {
      case UInt8(ascii: "{") where byte(i + 1) == UInt8(ascii: "{") && !isInField: i += 2
      case UInt8(ascii: "{"):
        finishText(start)
        tokens.append(PythonToken(.mark, i..<i + 1))
        i += 1
        formats[formats.count - 1].brackets.append(0)
        return
      case UInt8(ascii: "}") where isInField:
        finishText(start)
        tokens.append(PythonToken(.mark, i..<i + 1))
        i += 1
        start = i
        _ = formats[formats.count - 1].brackets.popLast()
        isInField = formats.last?.brackets.isEmpty == false
      case UInt8(ascii: "\\") where !format.isRaw: i += 2
      default: i += 1
      }
    }
    i = Swift.min(i, bytes.count)
    finishText(start)
    let end = i
    if closes(format.quote, format.isTriple) { i += format.isTriple ? 3 : 1 }
    tokens.append(PythonToken(.formatEnd, end..<i))
    formats.removeLast()
  }

  private mutating func finishText(_ start: Int) {
    if start < i { tokens.append(PythonToken(.formatText, start..<i)) }
  }

  static func startsName(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == 0x5F || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  static func continuesName(_ byte: UInt8) -> Bool { startsName(byte) || (0x30...0x39).contains(byte) }
}
