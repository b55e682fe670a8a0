/// A piece of a static text, by offsets: decoding a table copies nothing before a `String` is asked for.
struct FactText: Sendable {
  private let text: StaticString
  private let start: Int
  private let end: Int

  /// The whole of a literal of ASCII text.
  init(_ text: StaticString) {
    self.init(text, 0, text.utf8CodeUnitCount)
  }

  /// Offsets outside the literal are moved to its ends.
  private init(_ text: StaticString, _ start: Int, _ end: Int) {
    self.text = text
    self.end = Swift.min(Swift.max(end, 0), text.utf8CodeUnitCount)
    self.start = Swift.min(Swift.max(start, 0), self.end)
  }

  var count: Int { end - start }
  var isEmpty: Bool { start == end }
  var first: UInt8? { isEmpty ? nil : bytes[0] }

  private var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: text.utf8Start + start, count: end - start)
  }

  func withBytes<R>(_ body: (UnsafeRawBufferPointer) -> R) -> R { body(UnsafeRawBufferPointer(bytes)) }

  /// The byte at an offset; 0 past the end.
  subscript(offset: Int) -> UInt8 { offset >= 0 && offset < count ? bytes[offset] : 0 }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The part between two offsets, clamped.
  func piece(_ from: Int, _ to: Int) -> FactText {
    let from = Swift.min(Swift.max(from, 0), count)
    return FactText(text, start + from, start + Swift.min(Swift.max(to, from), count))
  }

  func dropFirst(_ length: Int = 1) -> FactText { piece(length, count) }

  func firstIndex(of byte: UInt8, from: Int = 0) -> Int? {
    let bytes = UnsafeRawBufferPointer(self.bytes)
    let repeated = UInt64(byte) &* FactText.ones
    var i = Swift.max(from, 0)
    while i + 8 <= bytes.count {
      // Zero where the byte stands; the lowest bit of `zeros` that is set is at the first of them.
      let word = bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self).littleEndian ^ repeated
      let zeros = (word &- FactText.ones) & ~word & (FactText.ones << 7)
      if zeros != 0 { return i + zeros.trailingZeroBitCount / 8 }
      i += 8
    }
    while i < bytes.count {
      if bytes[i] == byte { return i }
      i += 1
    }
    return nil
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// What stands before and after the first such byte; all and nil without one.
  func cut(at byte: UInt8) -> (head: FactText, tail: FactText?) {
    guard let at = firstIndex(of: byte) else { return (self, nil) }
    return (piece(0, at), piece(at + 1, count))
  }

  /// The elements of a list, cut off one by one; none of an empty text.
  func split(_ separator: UInt8) -> FactParts { FactParts(rest: isEmpty ? nil : self, separator: separator) }

  func equals(_ other: StaticString) -> Bool {
    other.utf8CodeUnitCount == count && matches(other, at: 0)
  }

  /// True if `other` stands at an offset.
  func matches(_ other: StaticString, at offset: Int) -> Bool {
    let length = other.utf8CodeUnitCount
    guard offset >= 0, offset + length <= count else { return false }
    let bytes = self.bytes
    let wanted = UnsafeBufferPointer(start: other.utf8Start, count: length)
    for i in 0..<length where bytes[offset + i] != wanted[i] { return false }
    return true
  }

  /// Compares the bytes before a separator, which is smaller than any of them, with `other`: below 0, 0 or above 0 as
  /// they stand before, at or after it.
  func orderOfHead(before separator: UInt8, _ other: UnsafeRawBufferPointer) -> Int {
    let bytes = UnsafeRawBufferPointer(self.bytes)
    let common = Swift.min(bytes.count, other.count)
    var i = 0
    while i + 8 <= common,
      bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        == other.loadUnaligned(fromByteOffset: i, as: UInt64.self)
    {
      i += 8
    }
    while i < common {
      if bytes[i] != other[i] { return Int(bytes[i]) - Int(other[i]) }
      i += 1
    }
    if i < other.count { return -1 }
    return i == bytes.count || bytes[i] == separator ? 0 : 1
  }

  /// 0, the offset after each such byte, and one more than the length unless the text ends in such a byte.
  func offsets(after separator: UInt8) -> [Int] {
    var offsets = [0]
    for (i, byte) in bytes.enumerated() where byte == separator { offsets.append(i + 1) }
    if bytes.last != separator { offsets.append(count + 1) }
    return offsets
  }

  /// The value of `12` or `2.41`; nil for anything else.
  var number: Double? {
    var digits = 0.0
    var scale = 1.0
    var point = false
    guard !isEmpty, count <= 15 else { return nil }
    for byte in bytes {
      switch byte {
      case 0x2E where !point: point = true
      case 0x30...0x39:
        digits = digits * 10 + Double(byte - 0x30)
        if point { scale *= 10 }
      default: return nil
      }
    }
    return digits / scale
  }
}

/// The parts of a text between separators. Allocates nothing.
struct FactParts: Sequence, IteratorProtocol {
  fileprivate var rest: FactText?
  fileprivate let separator: UInt8

  mutating func next() -> FactText? {
    guard let (head, tail) = rest?.cut(at: separator) else { return nil }
    rest = tail
    return head
  }
}
