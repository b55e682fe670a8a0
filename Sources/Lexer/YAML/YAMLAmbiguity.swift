/// Plain scalars that are text here and something else for readers of YAML 1.1.
package enum YAMLAmbiguity {
  /// What a reader of YAML 1.1 makes of the text, as a noun (`a boolean`); nil if it reads text too.
  ///
  /// `y` and `n` are booleans of YAML 1.1 on paper only: hardly a reader took them so. Texts that are numbers in both
  /// versions or in 1.2 alone (`0o17`, `1e3`) are not ambiguous here.
  package static func otherReading(_ text: ArraySlice<UInt8>) -> String? {
    guard let first = text.first, text.count <= 64 else { return nil }
    switch first {
    case 0x79, 0x59, 0x6E, 0x4E, 0x6F, 0x4F: return isBoolean(text) ? "a boolean" : nil
    case 0x2B, 0x2D, 0x30...0x39, 0x2E: return number(text)
    default: return nil
    }
  }

  private static let booleans = [
    "yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF",
  ]

  private static func isBoolean(_ text: ArraySlice<UInt8>) -> Bool {
    text.count <= 3 && booleans.contains { text.elementsEqual($0.utf8) }
  }

  private static func number(_ text: ArraySlice<UInt8>) -> String? {
    if isDate(text) { return "a date" }
    let body = text.first == 0x2B || text.first == 0x2D ? text.dropFirst() : text
    guard let first = body.first, YAMLCoreSchema.isDigit(first) || first == 0x2E else { return nil }
    let hasSign = body.count < text.count
    if body.starts(with: "0b".utf8), isDigits(body.dropFirst(2), { $0 == 0x30 || $0 == 0x31 }) {
      return "a binary number"
    }
    if body.starts(with: "0x".utf8), isDigits(body.dropFirst(2), YAMLCoreSchema.isHex) {
      return hasSign || body.contains(0x5F) ? "a hexadecimal number" : nil
    }
    if isDigits(body, YAMLCoreSchema.isDigit) {
      if first == 0x30, body.count > 1 {
        return body.contains { $0 == 0x38 || $0 == 0x39 } ? "a number" : "an octal number"
      }
      return body.contains(0x5F) ? "a number" : nil
    }
    if isBase60(body) { return "a number to base 60" }
    return body.contains(0x5F) && isFraction(body) ? "a number" : nil
  }

  /// At least one digit; `_` may stand between.
  private static func isDigits(_ text: ArraySlice<UInt8>, _ isDigit: (UInt8) -> Bool) -> Bool {
    text.contains(where: isDigit) && text.allSatisfy { $0 == 0x5F || isDigit($0) }
  }

  /// `12:30`, `12:30:45`, `1:30.5`.
  private static func isBase60(_ text: ArraySlice<UInt8>) -> Bool {
    let parts = text.split(separator: 0x3A, omittingEmptySubsequences: false)
    guard parts.count >= 2, let head = parts.first, isDigits(head, YAMLCoreSchema.isDigit) else { return false }
    for (index, part) in parts.enumerated().dropFirst() {
      let whole = index == parts.count - 1 ? part.prefix { $0 != 0x2E } : part
      guard (1...2).contains(whole.count), whole.allSatisfy(YAMLCoreSchema.isDigit) else { return false }
      guard whole.count == 1 || (whole.first ?? 0) <= 0x35 else { return false }
      guard part.dropFirst(whole.count).dropFirst().allSatisfy(YAMLCoreSchema.isDigit) else { return false }
    }
    return true
  }

  /// Digits and `_` with one dot and perhaps an exponent.
  private static func isFraction(_ text: ArraySlice<UInt8>) -> Bool {
    let parts = text.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.count == 2, let whole = parts.first, var fraction = parts.last else { return false }
    if let mark = fraction.firstIndex(where: { $0 | 0x20 == 0x65 }) {
      let exponent = fraction[(mark + 1)...].drop { $0 == 0x2B || $0 == 0x2D }
      guard !exponent.isEmpty, exponent.allSatisfy(YAMLCoreSchema.isDigit) else { return false }
      fraction = fraction[..<mark]
    }
    let digits = whole + fraction
    return (whole.isEmpty || whole.first != 0x5F) && isDigits(ArraySlice(digits), YAMLCoreSchema.isDigit)
  }

  /// `2026-01-31`, alone or with a time after `T` or blanks.
  private static func isDate(_ text: ArraySlice<UInt8>) -> Bool {
    let parts = text.prefix { YAMLCoreSchema.isDigit($0) || $0 == 0x2D }.split(
      separator: 0x2D, omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[0].count == 4, (1...2).contains(parts[1].count), (1...2).contains(parts[2].count)
    else { return false }
    let date = text.prefix(parts[0].count + parts[1].count + parts[2].count + 2)
    let rest = text.dropFirst(date.count)
    guard let next = rest.first else { return parts.count == 3 && parts[1].count == 2 && parts[2].count == 2 }
    guard next | 0x20 == 0x74 || next == 0x20 else { return false }
    let time = rest.drop { $0 | 0x20 == 0x74 || $0 == 0x20 }
    return time.prefix { YAMLCoreSchema.isDigit($0) || $0 == 0x3A }.split(separator: 0x3A).count == 3
  }
}
