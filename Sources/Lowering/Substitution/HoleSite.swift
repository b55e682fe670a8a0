/// Where a placeholder stands in source code, as the lexer of the language sees it.
struct HoleSite: Hashable {
  enum Place: Hashable {
    case code
    case literal(TextWriter.Delimiter)
  }

  var place: Place
  /// The last byte before the hole and the first behind it, white space skipped where `place` is code; nil at the ends.
  var before: UInt8?
  var after: UInt8?
  /// In a literal: an odd run of backslashes stands before the hole and would take the first byte of the text with it.
  var isAfterBackslash = false
}

extension HoleSite {
  init(_ hole: Range<Int>, in code: ArraySlice<UInt8>, _ place: Place) {
    self.place = place
    switch place {
    case .code:
      before = code[..<hole.lowerBound].last { !HoleSite.isSpace($0) }
      after = code[hole.upperBound...].first { !HoleSite.isSpace($0) }
    case .literal(let delimiter):
      before = code[..<hole.lowerBound].last
      after = code[hole.upperBound...].first
      isAfterBackslash = delimiter != .comment && HoleSite.isAfterBackslash(hole.lowerBound, in: code)
    }
  }

  /// The last byte before `i` that is no white space.
  static func byteBefore(_ i: Int, in code: ArraySlice<UInt8>) -> UInt8? { code[..<i].last { !isSpace($0) } }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  static func isAfterBackslash(_ i: Int, in code: ArraySlice<UInt8>) -> Bool {
    var count = 0
    while i - count > code.startIndex, code[i - count - 1] == 0x5C { count += 1 }
    return count % 2 == 1
  }
}
