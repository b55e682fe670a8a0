/// Writes values as literals of JSON, JavaScript or Python, so that none can end the literal that holds it.
///
/// Text is WTF-8 (see `WTF8`), in and out.
struct TextWriter {
  enum Language { case json, javascript, python }

  /// What the written text stands in; each forbids more than the one before.
  enum Surroundings {
    /// A string of a JSON file: only what JSON demands is escaped.
    case file
    /// Source or JSON text within a string. `{{` is broken, so that no value is ever taken for a placeholder.
    case text
    /// The code between `{{` and `}}` of an n8n template: `}}` would end it, and n8n refuses every template that holds
    /// `.constructor`, even within a string.
    case codePiece
    /// The text around such code: `{{` would begin code, `\\` would be halved.
    case textPiece
  }

  /// The literal that holds a content.
  enum Delimiter {
    /// Double quotes that this writer wrote.
    case own
    /// A literal of the author.
    case singleQuoted, doubleQuoted, template, pattern, comment
  }

  private(set) var out: [UInt8] = []
  private let language: Language
  private let surroundings: Surroundings

  init(_ language: Language, _ surroundings: Surroundings = .file) {
    self.language = language
    self.surroundings = surroundings
  }

  /// The text of a value where no literal is meant: strings as they are, `null` as nothing, arrays and objects as JSON.
  static func plain(_ value: OutputValue) -> [UInt8] {
    switch value {
    case .null: return []
    case .string(let text), .placeholder(let text): return Array(text.utf8)
    case .rawString(let content): return WTF8.bytes(rawString: content)
    case .bool, .number, .array, .object:
      var writer = TextWriter(.json)
      writer.value(value)
      return writer.out
    }
  }

  /// A literal in code, between the bytes `before` and `after` (white space skipped). Parentheses keep `5.toFixed()`,
  /// `x--5` and `-5 ** 2` numbers and a `{` at the beginning of a statement or arrow body an object.
  mutating func literal(_ value: OutputValue, after before: UInt8?, before after: UInt8?) {
    let needsParentheses =
      switch value {
      case .number(let text):
        after == 0x2E || text.utf8.first == 0x2D && (before == 0x2D || after == 0x2A)
      case .object: language == .javascript && !TextWriter.continuesExpression(before)
      default: false
      }
    if needsParentheses { out.append(0x28) }
    self.value(value)
    if needsParentheses {
      out.append(0x29)
    } else if surroundings == .codePiece, out.last == 0x7D, after == 0x7D {
      out.append(0x20)
    }
  }

  /// True if a `{` behind this byte begins an object and no block.
  private static func continuesExpression(_ byte: UInt8?) -> Bool {
    switch byte {
    case 0x3D, 0x28, 0x5B, 0x2C, 0x3A, 0x3F, 0x7C, 0x26, 0x2B, 0x2D, 0x2A, 0x25, 0x3C: true
    default: false
    }
  }

  mutating func value(_ value: OutputValue) {
    switch value {
    case .null: append(language == .python ? "None" : "null")
    case .bool(let flag):
      append(language == .python ? (flag ? "True" : "False") : (flag ? "true" : "false"))
    case .number(let spelling): append(spelling)
    case .string(let text), .placeholder(let text): string(Array(text.utf8))
    case .rawString(let content): string(WTF8.bytes(rawString: content))
    case .array(let elements):
      out.append(0x5B)
      for (index, element) in elements.enumerated() {
        if index > 0 { out.append(0x2C) }
        self.value(element)
      }
      out.append(0x5D)
    case .object(let members):
      out.append(0x7B)
      for (index, member) in members.enumerated() {
        if index > 0 { out.append(0x2C) }
        key(member.key)
        out.append(0x3A)
        self.value(member.value)
      }
      if surroundings == .codePiece, out.last == 0x7D { out.append(0x20) }
      out.append(0x7D)
    }
  }

  /// Makes a backslash that stands before the text an escape of its own, so that it takes nothing of the text with it.
  mutating func completeEscape() { append("u005c") }

  /// Keeps apart what would mean something else once nothing stands between it.
  mutating func nothing(in delimiter: Delimiter, between before: UInt8?, and after: UInt8?) {
    switch (delimiter, before, after) {
    case (.template, 0x24, 0x7B): append("${''}")
    case (.comment, 0x2A, 0x2F): append(" ")
    case (.pattern, 0x2F, _): append("(?:)")
    case (.doubleQuoted, 0x22, 0x22), (.singleQuoted, 0x27, 0x27): if language == .python { append("\\\n") }
    default: break
    }
  }

  /// `__proto__` would set the prototype of a JavaScript object, unless it is computed.
  private mutating func key(_ name: String) {
    let isComputed = language == .javascript && name == "__proto__"
    if isComputed { out.append(0x5B) }
    string(Array(name.utf8))
    if isComputed { out.append(0x5D) }
  }

  private mutating func string(_ bytes: [UInt8]) {
    out.append(0x22)
    content(bytes, in: .own)
    out.append(0x22)
  }

  /// Text within a literal.
  mutating func content(_ bytes: [UInt8], in delimiter: Delimiter) {
    out.reserveCapacity(out.count + bytes.count)
    var i = 0
    var previous: UInt8 = 0
    while i < bytes.count {
      let byte = bytes[i]
      if delimiter == .pattern {
        i += pattern(bytes, at: i)
        continue
      }
      switch byte {
      case 0x22:
        if delimiter == .own || delimiter == .doubleQuoted { out.append(0x5C) }
        out.append(byte)
      case 0x27:
        if delimiter == .singleQuoted { out.append(0x5C) }
        out.append(byte)
      case 0x60:
        if delimiter == .template { out.append(0x5C) }
        out.append(byte)
      case 0x24 where delimiter == .template: escape(UInt16(byte))
      case 0x5C:
        if surroundings == .textPiece { escape(UInt16(byte)) } else { append("\\\\") }
      case 0x08: append("\\b")
      case 0x09: append("\\t")
      case 0x0A: append("\\n")
      case 0x0C: append("\\f")
      case 0x0D: append("\\r")
      case 0..<0x20: escape(UInt16(byte))
      case 0x2F where mustBreakSlash(after: previous, in: delimiter): escape(UInt16(byte))
      case 0x7B, 0x7D:
        if mustBreak(brace: byte, after: previous, in: delimiter) { escape(UInt16(byte)) } else { out.append(byte) }
      case 0x63 where isPiece && TextWriter.isConstructor(bytes, at: i): escape(UInt16(byte))
      case 0xE2 where language != .json && TextWriter.isLineSeparator(bytes, at: i):
        escape(0x2000 | UInt16(bytes[i + 2] & 0x3F))
        i += 2
      case 0xED:
        guard let unit = WTF8.loneSurrogate(bytes, at: i) else {
          out.append(byte)
          break
        }
        escape(unit)
        i += 2
      default: out.append(byte)
      }
      previous = byte
      i += 1
    }
  }

  private var isPiece: Bool { surroundings == .codePiece || surroundings == .textPiece }

  /// Braces of a literal that the author opened may meet braces of the author, or be fields of a Python f-string.
  private func mustBreak(brace: UInt8, after previous: UInt8, in delimiter: Delimiter) -> Bool {
    switch surroundings {
    case .file: false
    case .textPiece: true
    case .text, .codePiece: delimiter != .own && language != .json || previous == brace
    }
  }

  /// `</` could end a script element, `*/` a comment.
  private func mustBreakSlash(after previous: UInt8, in delimiter: Delimiter) -> Bool {
    language != .json && (previous == 0x3C || delimiter == .comment)
  }

  /// One scalar of a regular expression: what is no letter or digit is escaped, so that it means itself.
  private mutating func pattern(_ bytes: [UInt8], at i: Int) -> Int {
    let byte = bytes[i]
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F:
      out.append(byte)
      return 1
    case 0..<0x80:
      escape(UInt16(byte))
      return 1
    default: break
    }
    if let unit = WTF8.loneSurrogate(bytes, at: i) {
      escape(unit)
      return 3
    }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    let end = Swift.min(i + length, bytes.count)
    for unit in String(decoding: bytes[i..<end], as: UTF8.self).utf16 { escape(unit) }
    return end - i
  }

  private mutating func escape(_ unit: UInt16) {
    append("\\u")
    for shift in [12, 8, 4, 0] as [UInt16] {
      let digit = UInt8(truncatingIfNeeded: unit >> shift & 15)
      out.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }

  private mutating func append(_ text: String) { out.append(contentsOf: text.utf8) }

  private static func isConstructor(_ bytes: [UInt8], at i: Int) -> Bool {
    bytes[i...].starts(with: "constructor".utf8)
  }

  /// True if the text could hold the `.constructor` that n8n refuses.
  static func holdsConstructor(_ bytes: [UInt8]) -> Bool {
    bytes.indices.contains { bytes[$0] == 0x63 && isConstructor(bytes, at: $0) }
  }

  private static func isLineSeparator(_ bytes: [UInt8], at i: Int) -> Bool {
    i + 2 < bytes.count && bytes[i + 1] == 0x80 && (bytes[i + 2] == 0xA8 || bytes[i + 2] == 0xA9)
  }
}
