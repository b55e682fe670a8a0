/// Every token of a file, malformed ones included. The parser comes here only where the hot path met something odd.
extension JSONLexer {
  /// All tokens of a file, trivia included, without `endOfFile`: they tile the file.
  package static func tokens(_ source: SourceText) -> [Token] {
    let tokens = withLexer(source) { lexer in
      var tokens: [Token] = []
      while true {
        let token = lexer.next()
        if token.kind == .endOfFile { return tokens }
        tokens.append(token)
      }
    }
    return tokens ?? []
  }

  /// The token at the position, which moves to its end; `endOfFile` at the end.
  package mutating func next() -> Token {
    let start = position
    guard start < count else { return Token(.endOfFile, start..<start) }
    let kind = scanToken()
    if position <= start { position = start + 1 }
    if position > count { position = count }
    return Token(kind, start..<position)
  }

  /// The next token that is neither blanks nor a BOM (a comment is returned).
  package mutating func nextVisible() -> Token {
    while true {
      let token = next()
      if token.kind != .whitespace && token.kind != .byteOrderMark { return token }
    }
  }

  private mutating func scanToken() -> TokenKind {
    switch byte {
    case 0x09, 0x0A, 0x0D, 0x20:
      skipWhitespace()
      return .whitespace
    case 0x7B:
      if base[position + 1] == 0x7B {
        let length = placeholderLength
        if length > 0 {
          position += length
          return .placeholder
        }
        let expression = expressionLength
        if expression > 0 {
          position += expression
          return .unexpected
        }
      }
      return take(.leftBrace)
    case 0x7D: return take(.rightBrace)
    case 0x5B: return take(.leftBracket)
    case 0x5D: return take(.rightBracket)
    case 0x2C: return take(.comma)
    case 0x3A: return take(.colon)
    case 0x22:
      let start = position
      return scanString().contains(.malformed) ? finishMalformedString(start) : .string
    case 0x27, 0x60: return scanForeignString(byte)
    case 0x2F, 0x23: return scanComment()
    case 0x2D, 0x2B, 0x2E, 0x30...0x39: return scanNumberLike()
    case 0xEF where position == 0 && base[1] == 0xBB && base[2] == 0xBF && count >= 3:
      position = 3
      return .byteOrderMark
    default: return scanWord()
    }
  }

  private mutating func take(_ kind: TokenKind) -> TokenKind {
    position += 1
    return kind
  }

  /// `//` and `#` to the end of the line, `/*` to `*/` or the end of the file.
  private mutating func scanComment() -> TokenKind {
    if byte == 0x23 || base[position + 1] == 0x2F {
      position = endOfLine(position)
      return .comment
    }
    guard base[position + 1] == 0x2A else {
      position += 1
      return .unexpected
    }
    position += 2
    while position < count {
      if byte == 0x2A && base[position + 1] == 0x2F {
        position += 2
        return .comment
      }
      position += 1
    }
    return .comment
  }

  private mutating func scanNumberLike() -> TokenKind {
    let start = position
    let isNumber = byte != 0x2B && byte != 0x2E && scanDigitsAndSigns()
    let end = position
    position = start
    while JSONLexer.isWordByte(byte) || byte == 0x2B || byte == 0x2E || byte == 0x2D { position += 1 }
    if isNumber && position == end { return .number }
    return position == start + 1 && base[start] &- 0x30 >= 10 ? .unexpected : .malformedNumber
  }

  /// A string in other quotes ends at its quote or at the end of its line.
  private mutating func scanForeignString(_ quote: UInt8) -> TokenKind {
    position += 1
    while position < count, byte != 0x0A, byte != 0x0D {
      if byte == quote {
        position += 1
        break
      }
      let next = base[position + 1]
      position += byte == 0x5C && next != 0x0A && next != 0x0D ? 2 : 1
    }
    return .foreignString
  }

  private mutating func scanWord() -> TokenKind {
    let start = position
    _ = scanLiteral()
    let literalEnd = position
    position = start
    while true {
      if JSONLexer.isWordByte(byte) || byte == 0x24 || (position > start && (byte == 0x2D || byte == 0x2E)) {
        position += 1
      } else if byte >= 0x80, let length = letterLength {
        position += length
      } else {
        break
      }
    }
    if position > start { return position == literalEnd ? .literal : .word }
    // Bytes that begin nothing, up to the next one that could.
    repeat {
      position += byte >= 0x80 ? Swift.max(1, UTF8Sequence.length(base + position)) : 1
    } while position < count && beginsNothing
    return .unexpected
  }

  private var beginsNothing: Bool {
    switch byte {
    case 0x09, 0x0A, 0x0D, 0x20, 0x22, 0x23, 0x27, 0x2B...0x2F, 0x3A, 0x5B, 0x5D, 0x60, 0x7B, 0x7D, 0x24: false
    case 0x80...: letterLength == nil
    default: !JSONLexer.isWordByte(byte)
    }
  }

  /// Bytes of the scalar at the position; nil if it is malformed, or a blank that JSON does not know.
  private var letterLength: Int? {
    let length = UTF8Sequence.length(base + position)
    guard length > 0 else { return nil }
    return JSONLexer.isForeignBlank(base + position) ? nil : length
  }

  /// U+00A0, U+FEFF, U+3000, U+2028, U+2029, and U+2000 to U+200F.
  package static func isForeignBlank(_ bytes: UnsafePointer<UInt8>) -> Bool {
    switch (bytes[0], bytes[1]) {
    case (0xC2, 0xA0): true
    case (0xEF, 0xBB): bytes[2] == 0xBF
    case (0xE3, 0x80): bytes[2] == 0x80
    case (0xE2, 0x80): bytes[2] <= 0x8F || bytes[2] == 0xA8 || bytes[2] == 0xA9
    default: false
    }
  }

  /// Letters, digits and `_`.
  package static func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F
  }

  /// Offset of the line break (or the end of the file) at or behind `offset`.
  func endOfLine(_ offset: Int) -> Int {
    var i = offset
    while i < count, base[i] != 0x0A, base[i] != 0x0D { i += 1 }
    return i
  }

  /// Offset of the first byte at or behind `offset` that is no blank; line breaks count as blanks.
  package func skippingBlanks(_ offset: Int) -> Int {
    var i = offset
    while i < count, base[i] == 0x20 || base[i] == 0x09 || base[i] == 0x0A || base[i] == 0x0D { i += 1 }
    return i
  }

  // MARK: - Placeholders

  /// Bytes of the placeholder at a `{{`; 0 if there is none. What is between the braces has to look like words: letters,
  /// digits, `_`, `-`, blanks. Without the closing braces it has to be one word at the end of the line or before `,`, `}`, `]`.
  package var placeholderLength: Int {
    let start = position
    var i = start + 2
    var wordEnd = i
    var hasBlankInside = false
    while true {
      let byte = base[i]
      if JSONLexer.isWordByte(byte) || byte == 0x2D {
        hasBlankInside = hasBlankInside || (wordEnd < i && wordEnd > start + 2)
        i += 1
        wordEnd = i
      } else if byte == 0x20 || byte == 0x09 {
        i += 1
      } else {
        break
      }
    }
    if base[i] == 0x7D && base[i + 1] == 0x7D { return i + 2 - start }
    guard wordEnd > start + 2, !hasBlankInside else { return 0 }
    switch base[i] {
    case 0x7D: return (wordEnd == i ? i + 1 : wordEnd) - start
    case 0x2C, 0x5D, 0x0A, 0x0D: return wordEnd - start
    case 0 where i >= count: return wordEnd - start
    default: return 0
    }
  }

  /// Bytes of a short `{{ … }}` on one line without double quotes inside: an expression that should stand in a string.
  /// Else 0.
  private var expressionLength: Int {
    guard base[position + 2] != 0x7B else { return 0 }
    var i = position + 2
    let end = Swift.min(count, i + 512)
    while i < end, base[i] != 0x0A, base[i] != 0x0D, base[i] != 0x22 {
      if base[i] == 0x7D && base[i + 1] == 0x7D { return i + 2 - position }
      i += 1
    }
    return 0
  }

  // MARK: - Malformed strings

  /// Finds the end of a string from the first byte that is wrong in it.
  ///
  /// A line break inside is either a string that was never closed, or text pasted with its line breaks. What follows
  /// decides: see `pastedText`.
  package mutating func finishMalformedString(_ start: Int) -> TokenKind {
    var firstBreak: Int?
    while position < count {
      switch byte {
      case 0x22:
        position += 1
        return .malformedString
      case 0x5C:
        position += Swift.max(1, escapeLength)
      case 0x0A, 0x0D:
        guard let next = pastedText(skippingBlanks(position)) else { return .unclosedString }
        firstBreak = firstBreak ?? position
        position = next
      case 0x80...:
        position += Swift.max(1, UTF8Sequence.length(base + position))
      default:
        position += 1
      }
    }
    position = Swift.min(firstBreak ?? count, count)
    return .unclosedString
  }

  /// Nil if the line at `offset` looks like JSON again: a key, an element of a list of strings, brackets. Else where the
  /// text of the string goes on (lines of brackets belong to what comes after them).
  private func pastedText(_ offset: Int) -> Int? {
    var line = offset
    while line < count {
      let end = endOfLine(line)
      switch base[line] {
      case 0x22: return isStringOfJSON(line, end) ? nil : line
      case 0x7B, 0x7D, 0x5B, 0x5D:
        for i in line..<end {
          switch base[i] {
          case 0x7B, 0x7D, 0x5B, 0x5D, 0x2C, 0x20, 0x09: continue
          default: return base[line] == 0x7B || base[line] == 0x5B ? nil : line
          }
        }
        line = skippingBlanks(end)
      default: return line
      }
    }
    return nil
  }

  /// True if the string at `start` ends on its line and is followed by what follows a key or an element.
  private func isStringOfJSON(_ start: Int, _ end: Int) -> Bool {
    var i = start + 1
    while i < end, base[i] != 0x22 { i += base[i] == 0x5C ? 2 : 1 }
    guard i < end else { return false }
    i += 1
    while i < end, base[i] == 0x20 || base[i] == 0x09 { i += 1 }
    return i == end || base[i] == 0x3A || base[i] == 0x2C || base[i] == 0x5D || base[i] == 0x7D
  }
}
