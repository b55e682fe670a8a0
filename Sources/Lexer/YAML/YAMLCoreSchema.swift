/// What plain scalars mean: the core schema of YAML 1.2, except that integers with leading zeros are text.
package enum YAMLCoreSchema {
  package enum Kind: Hashable, Sendable {
    case null
    case bool(Bool)
    case number
    case string
  }

  package static func kind(_ text: ArraySlice<UInt8>) -> Kind {
    guard let first = text.first else { return .null }
    switch first {
    case 0x7E: return text.count == 1 ? .null : .string  // ~
    case 0x6E, 0x4E: return isOne(text, of: ["null", "Null", "NULL"]) ? .null : .string
    case 0x74, 0x54: return isOne(text, of: ["true", "True", "TRUE"]) ? .bool(true) : .string
    case 0x66, 0x46: return isOne(text, of: ["false", "False", "FALSE"]) ? .bool(false) : .string
    case 0x2B, 0x2D, 0x2E, 0x30...0x39: return isNumber(text) ? .number : .string
    default: return .string
    }
  }

  private static func isOne(_ text: ArraySlice<UInt8>, of words: [String]) -> Bool {
    words.contains { text.elementsEqual($0.utf8) }
  }

  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    if text.count > 2, text.starts(with: "0x".utf8) { return text.dropFirst(2).allSatisfy(isHex) }
    if text.count > 2, text.starts(with: "0o".utf8) {
      return text.dropFirst(2).allSatisfy { (0x30...0x37).contains($0) }
    }
    if isOne(text, of: [".nan", ".NaN", ".NAN"]) { return true }
    let body = text.first == 0x2B || text.first == 0x2D ? text.dropFirst() : text
    if isOne(body, of: [".inf", ".Inf", ".INF"]) { return true }
    return isDecimal(body)
  }

  /// `(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`, but no integer with a leading zero.
  private static func isDecimal(_ text: ArraySlice<UInt8>) -> Bool {
    let whole = text.prefix(while: isDigit)
    var rest = text.dropFirst(whole.count)
    if rest.isEmpty { return !whole.isEmpty && (whole.count == 1 || whole.first != 0x30) }
    if rest.first == 0x2E {
      let fraction = rest.dropFirst().prefix(while: isDigit)
      if whole.isEmpty && fraction.isEmpty { return false }
      rest = rest.dropFirst(1 + fraction.count)
    } else if whole.isEmpty {
      return false
    }
    guard let mark = rest.first else { return true }
    guard mark | 0x20 == 0x65 else { return false }
    rest = rest.dropFirst()
    if rest.first == 0x2B || rest.first == 0x2D { rest = rest.dropFirst() }
    return !rest.isEmpty && rest.allSatisfy(isDigit)
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  static func isHex(_ byte: UInt8) -> Bool { isDigit(byte) || (0x61...0x66).contains(byte | 0x20) }
}
