import Lexer

extension JavaScriptLexer {
  /// Letters, digits, `$` and `_`.
  @inline(always) static func isNameByte(_ byte: UInt8) -> Bool {
    let low: UInt64 = 0x03FF_0010_0000_0000
    let high: UInt64 = 0x07FF_FFFE_87FF_FFFE
    return byte < 0x80 && ((byte < 0x40 ? low : high) &>> UInt64(byte & 63)) & 1 != 0
  }

  @inline(always) mutating func skipNameBytes() {
    while JavaScriptLexer.isNameByte(base[position]) { position &+= 1 }
  }

  /// A name that begins with a small letter: most names, and all words.
  @inline(always) mutating func scanWord() -> JavaScriptToken {
    let start = position
    skipNameBytes()
    let byte = base[position]
    if byte >= 0x80 || byte == 0x5C { return scanOddName() }
    let length = position &- start
    if length > 10 || length < 2 { return .identifier }
    return JavaScriptLexer.word(load64(start), length, base + start)
  }

  @inline(always) static func word(_ first: UInt64, _ length: Int, _ bytes: UnsafePointer<UInt8>) -> JavaScriptToken {
    let word = length >= 8 ? first : first & ((1 &<< UInt64(length &* 8)) &- 1)
    let tail: UInt16
    switch length {
    case 9: tail = UInt16(bytes[8])
    case 10: tail = UInt16(bytes[8]) | UInt16(bytes[9]) &<< 8
    default: tail = 0
    }
    return JavaScriptWords.token(word, tail: tail, count: length)
  }

  /// The rest of a name with escapes or letters beyond ASCII, from its beginning `start` or wherever it is known so far.
  @inline(never) mutating func scanOddName() -> JavaScriptToken {
    let begin = start
    while true {
      skipNameBytes()
      let length = position == begin ? nameStartLength(position) : namePartLength(position)
      if length == 0 { break }
      if base[position] == 0x5C { isEscaped = true }
      position += length
    }
    if base[position] == 0x5C {
      let end = min(position + 2, count)
      fault(.invalidEscape, position, end)
      position = end
      return .illegal
    }
    guard isEscaped else { return .identifier }
    // Words may be spelled with escapes; they are then no keywords, but do not become names either.
    var bytes = JavaScriptEscapes.name(UnsafeBufferPointer(start: base + begin, count: position - begin))
    guard bytes.count >= 2, bytes.count <= 10 else { return .identifier }
    let length = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: 8))
    let token = bytes.withUnsafeBufferPointer { buffer -> JavaScriptToken in
      guard let base = buffer.baseAddress else { return .identifier }
      let first = UInt64(littleEndian: UnsafeRawPointer(base).loadUnaligned(as: UInt64.self))
      return JavaScriptLexer.word(first, length, base)
    }
    return token.isReserved ? .escapedReserved : token
  }

  @inline(never) mutating func scanPrivateName() -> JavaScriptToken {
    let begin = position
    position += 1
    let length = nameStartLength(position)
    guard length > 0 else {
      if isTemplate, position < count {
        position += base[position] < 0x80 ? 1 : max(1, UTF8Sequence.length(base + position))
        lexicalFault(.illegalCharacter, begin, position)
        return .privateName
      }
      position = begin
      return illegal(1)
    }
    while true {
      skipNameBytes()
      let length = namePartLength(position)
      if length == 0 { break }
      if base[position] == 0x5C { isEscaped = true }
      position += length
    }
    return .privateName
  }

  /// Bytes of the character or escape at `offset` if a name can begin with it, else 0.
  func nameStartLength(_ offset: Int) -> Int {
    nameLength(offset) { scalar in
      scalar.value < 0x80
        ? scalar == "$" || scalar == "_" || scalar.properties.isAlphabetic : scalar.properties.isIDStart
    }
  }

  private func namePartLength(_ offset: Int) -> Int {
    nameLength(offset) { scalar in
      scalar == "$" || scalar == "\u{200C}" || scalar == "\u{200D}" || scalar.properties.isIDContinue
    }
  }

  private func nameLength(_ offset: Int, _ fits: (Unicode.Scalar) -> Bool) -> Int {
    let byte = base[offset]
    if byte == 0x5C {
      guard base[offset + 1] == 0x75, let (value, length) = JavaScriptEscapes.unicode(base + offset + 2),
        let scalar = Unicode.Scalar(value), fits(scalar)
      else { return 0 }
      return 2 + length
    }
    if byte < 0x80 { return byte != 0 && fits(Unicode.Scalar(byte)) ? 1 : 0 }
    let length = UTF8Sequence.length(base + offset)
    guard length > 0 else { return 0 }
    var decoder = UTF8()
    var bytes = UnsafeBufferPointer(start: base + offset, count: length).makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return 0 }
    return fits(scalar) ? length : 0
  }
}
