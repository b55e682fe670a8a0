/// Reads the spellings of JSON and YAML core numbers.
package enum NumberText {
  /// Nil if the text is no decimal number; `0x` and `0o` forms of the YAML core schema are read too.
  package static func double(_ text: String) -> Double? {
    if let int = int(text) { return Double(int) }
    switch text {
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .infinity
    case "-.inf", "-.Inf", "-.INF": return -.infinity
    case ".nan", ".NaN", ".NAN": return .nan
    default: return Double(text)
    }
  }

  /// Nil if the text is no whole number or does not fit; `1.0` and `1e3` count as whole.
  package static func int(_ text: String) -> Int? {
    if text.hasPrefix("0x") { return Int(text.dropFirst(2), radix: 16) }
    if text.hasPrefix("0o") { return Int(text.dropFirst(2), radix: 8) }
    if let int = Int(text) { return int }
    guard let double = Double(text) else { return nil }
    return Int(exactly: double)
  }
}
