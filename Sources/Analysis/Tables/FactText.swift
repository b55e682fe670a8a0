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
    var i = from
    while i < count {
      if bytes[i] == byte { return i }
      i += 1
    }
    return nil
  }

  /// What stands before and after the first such byte; all and nil without one.
  func cut(at byte: UInt8) -> (head: FactText, tail: FactText?) {
    guard let at = firstIndex(of: byte) else { return (self, nil) }
    return (piece(0, at), piece(at + 1, count))
  }

  /// The elements of a list; none of an empty text.
  func split(_ separator: UInt8) -> [FactText] {
    guard !isEmpty else { return [] }
    var parts: [FactText] = []
    var rest = self
    while true {
      let (head, tail) = rest.cut(at: separator)
      parts.append(head)
      guard let tail else { return parts }
      rest = tail
    }
  }

  func equals(_ other: StaticString) -> Bool {
    guard other.utf8CodeUnitCount == count else { return false }
    for i in 0..<count where bytes[i] != other.utf8Start[i] { return false }
    return true
  }

  func equals(_ other: String) -> Bool { other.utf8.count == count && other.utf8.elementsEqual(bytes) }

  /// Compares the bytes before a separator with `other`: below 0, 0 or above 0 as they stand before, at or after it.
  func orderOfHead(before separator: UInt8, _ other: UnsafeBufferPointer<UInt8>) -> Int {
    let bytes = self.bytes
    var i = 0
    while i < bytes.count, bytes[i] != separator {
      guard i < other.count else { return 1 }
      if bytes[i] != other[i] { return Int(bytes[i]) - Int(other[i]) }
      i += 1
    }
    return i - other.count
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
