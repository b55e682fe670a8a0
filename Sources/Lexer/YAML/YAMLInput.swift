/// The bytes that libyaml gets to see: those of the file, as many as there and each at its place.
///
/// Three things are put right first, so that the whole file can be read and lines are what editors count:
/// - The byte order mark is left out (libyaml would count it as a column).
/// - Bytes that are not UTF-8 and characters that YAML forbids become `_`; the first of them is told by `fault`.
/// - U+0085, U+2028 and U+2029 are line breaks for libyaml and ordinary characters in YAML 1.2: they become other
///   characters of the same length.
///
/// The text of scalars is cooked from the file itself, so none of this reaches a value.
struct YAMLInput {
  enum Fault: Hashable {
    case notUTF8(SourceSpan)
    case forbiddenCharacter(SourceSpan, Unicode.Scalar)
    case utf16(SourceSpan)
  }

  /// Byte offset in the file of the first byte of `bytes`.
  let base: Int
  private(set) var bytes: [UInt8]
  private(set) var isASCII = true
  private(set) var fault: Fault?

  init(_ source: SourceText, _ range: Range<Int>) {
    let lower = Swift.min(Swift.max(range.lowerBound, 0), source.count)
    let upper = Swift.min(Swift.max(range.upperBound, lower), source.count)
    let start = lower == 0 ? Swift.min(source.bomLength, upper) : lower
    base = start
    bytes = Array(source.storage[start..<upper])
    if lower == 0, YAMLInput.isUTF16(bytes) {
      fault = .utf16(SourceSpan(source.file, 0, Swift.min(2, bytes.count)))
      bytes = []
      return
    }
    clean(source.file)
  }

  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 2 else { return false }
    return bytes[0] == 0xFF && bytes[1] == 0xFE || bytes[0] == 0xFE && bytes[1] == 0xFF
  }

  private mutating func clean(_ file: FileID) {
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      if byte >= 0x20 && byte < 0x7F || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        i += 1
        continue
      }
      guard byte >= 0x80 else {
        note(.forbiddenCharacter(SourceSpan(file, base + i, base + i + 1), Unicode.Scalar(byte)))
        blank(i, 1)
        i += 1
        continue
      }
      isASCII = false
      guard let (scalar, length) = UTF8Scalar.decode(bytes, at: i) else {
        note(.notUTF8(SourceSpan(file, base + i, base + i + 1)))
        blank(i, 1)
        i += 1
        continue
      }
      switch scalar.value {
      case 0x85:  // becomes U+00A1
        bytes[i + 1] = 0xA1
      case 0x2028, 0x2029:  // become U+2021
        bytes[i + 2] = 0xA1
      case 0x80..<0xA0, 0xFFFE, 0xFFFF:
        note(.forbiddenCharacter(SourceSpan(file, base + i, base + i + length), scalar))
        blank(i, length)
      default: break
      }
      i += length
    }
  }

  private mutating func note(_ fault: Fault) {
    if self.fault == nil { self.fault = fault }
  }

  private mutating func blank(_ start: Int, _ length: Int) {
    for i in start..<start + length { bytes[i] = 0x5F }
  }
}

/// Strict decoding of single UTF-8 sequences.
enum UTF8Scalar {
  /// The scalar whose first byte is at `start`, and the length of its sequence; nil if there is no whole and shortest
  /// form of a scalar.
  static func decode(_ bytes: [UInt8], at start: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    let first = bytes[start]
    let length: Int
    let smallest: UInt32
    var value: UInt32
    switch first {
    case 0x00..<0x80: return (Unicode.Scalar(first), 1)
    case 0xC2..<0xE0: (length, smallest, value) = (2, 0x80, UInt32(first & 0x1F))
    case 0xE0..<0xF0: (length, smallest, value) = (3, 0x800, UInt32(first & 0x0F))
    case 0xF0..<0xF5: (length, smallest, value) = (4, 0x10000, UInt32(first & 0x07))
    default: return nil
    }
    guard start + length <= bytes.count else { return nil }
    for i in start + 1..<start + length {
      guard bytes[i] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(bytes[i] & 0x3F)
    }
    guard value >= smallest, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }
}
