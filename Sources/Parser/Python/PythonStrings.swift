/// The values of Python's string literals.
package enum PythonStrings {
  /// The text that a string stands for, as UTF-8; nil for bytes, f-strings, and escapes that need a table (`\N{…}`) or
  /// are no scalar value.
  package static func value(_ token: PythonToken, in bytes: [UInt8]) -> [UInt8]? {
    guard token.kind == .string, !token.isBytes, token.content.upperBound <= bytes.count else { return nil }
    let content = bytes[token.content]
    guard !token.isRaw, content.contains(backslash) else { return Array(content) }
    var value: [UInt8] = []
    value.reserveCapacity(content.count)
    var i = content.startIndex
    while i < content.endIndex {
      guard content[i] == backslash, i + 1 < content.endIndex else {
        value.append(content[i])
        i += 1
        continue
      }
      guard let length = escape(content[i...], into: &value) else { return nil }
      i += length
    }
    return value
  }

  private static let backslash = UInt8(ascii: "\\")

  /// Reads the escape at the start of `text`, which has two bytes at least; its length, or nil if it is not known.
  private static func escape(_ text: ArraySlice<UInt8>, into value: inout [UInt8]) -> Int? {
    let letter = text[text.startIndex + 1]
    switch letter {
    case 0x0A: return 2
    case backslash, UInt8(ascii: "'"), UInt8(ascii: "\""): value.append(letter)
    case UInt8(ascii: "a"): value.append(0x07)
    case UInt8(ascii: "b"): value.append(0x08)
    case UInt8(ascii: "f"): value.append(0x0C)
    case UInt8(ascii: "n"): value.append(0x0A)
    case UInt8(ascii: "r"): value.append(0x0D)
    case UInt8(ascii: "t"): value.append(0x09)
    case UInt8(ascii: "v"): value.append(0x0B)
    case UInt8(ascii: "N"): return nil
    case UInt8(ascii: "x"): return number(text, from: 2, digits: 2...2, radix: 16, into: &value)
    case UInt8(ascii: "u"): return number(text, from: 2, digits: 4...4, radix: 16, into: &value)
    case UInt8(ascii: "U"): return number(text, from: 2, digits: 8...8, radix: 16, into: &value)
    case 0x30...0x37: return number(text, from: 1, digits: 1...3, radix: 8, into: &value)
    default:
      // Python keeps the backslash of what is no escape.
      value.append(backslash)
      value.append(letter)
    }
    return 2
  }

  private static func number(
    _ text: ArraySlice<UInt8>, from offset: Int, digits: ClosedRange<Int>, radix: UInt32, into value: inout [UInt8]
  ) -> Int? {
    var number: UInt32 = 0
    var count = 0
    while count < digits.upperBound, text.startIndex + offset + count < text.endIndex,
      let digit = digit(text[text.startIndex + offset + count]), digit < radix
    {
      number = number &* radix &+ digit
      count += 1
    }
    guard count >= digits.lowerBound, let scalar = Unicode.Scalar(number) else { return nil }
    value.append(contentsOf: String(scalar).utf8)
    return offset + count
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x37)
    case 0x61...0x66: UInt32(byte - 0x57)
    default: nil
    }
  }
}
