/// What stands between the tokens of YAML.
enum YAMLTrivia {
  /// Cuts a range that holds no token into whitespace and comments, in order.
  static func forEach(_ source: SourceText, _ range: Range<Int>, _ body: (Token) -> Void) {
    let bytes = source.storage
    var i = range.lowerBound
    while i < range.upperBound {
      let start = i
      let kind: TokenKind
      switch bytes[i] {
      case 0x23:
        kind = .comment
        while i < range.upperBound, bytes[i] != 0x0A, bytes[i] != 0x0D { i += 1 }
      case 0x20, 0x09, 0x0A, 0x0D:
        kind = .whitespace
        while i < range.upperBound, isWhitespace(bytes[i]) { i += 1 }
      default:
        kind = .unexpected
        while i < range.upperBound, bytes[i] != 0x23, !isWhitespace(bytes[i]) { i += 1 }
      }
      body(Token(kind, start..<i))
    }
  }

  static func isWhitespace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || isBreak(byte) }
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Offset after the line break that begins at `start`; `start` if none does.
  static func afterBreak(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    guard start < end else { return start }
    if bytes[start] == 0x0A { return start + 1 }
    guard bytes[start] == 0x0D else { return start }
    return start + 1 < end && bytes[start + 1] == 0x0A ? start + 2 : start + 1
  }
}
