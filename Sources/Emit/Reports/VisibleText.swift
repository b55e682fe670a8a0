/// Makes text of files and names safe to show: nothing in it can move the cursor, change colours, reorder the line or
/// hide.
enum VisibleText {
  /// What is shown instead of a scalar; nil if it is shown as it is.
  static func substitute(for scalar: Unicode.Scalar, isUnicode: Bool) -> String? {
    let value = scalar.value
    if value >= 0x20, value < 0x7F { return nil }
    if value < 0x20 || value == 0x7F {
      let picture = value == 0x7F ? 0x2421 : 0x2400 + value
      guard isUnicode, let scalar = Unicode.Scalar(picture) else { return code(value) }
      return String(Character(scalar))
    }
    guard isUnicode else { return ascii(scalar) ?? code(value) }
    return isHidden(scalar) ? code(value) : nil
  }

  /// One line of text for a message: control characters are made visible, frames of a non-Unicode terminal are ASCII.
  static func line(_ text: String, isUnicode: Bool = true, keepsTabs: Bool = false) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      if scalar == "\t", keepsTabs {
        shown += "\t"
      } else if let substitute = substitute(for: scalar, isUnicode: isUnicode) {
        shown += substitute
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// The name of a scalar that is not shown itself: `<U+202E>`.
  static func code(_ value: UInt32) -> String { "<U+\(hex(value, digits: 4))>" }

  /// A byte that is no part of UTF-8 text: `<FF>`.
  static func byte(_ value: UInt8) -> String { "<\(hex(UInt32(value), digits: 2))>" }

  private static func hex(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: Swift.max(digits - text.utf8.count, 0)) + text
  }

  /// Plain forms of the marks that our own texts use.
  private static func ascii(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "…": "..."
    case "›": ">"
    case "→": "->"
    case "×": "x"
    case "•": "*"
    case "–", "—": "-"
    case "‘", "’": "'"
    case "“", "”": "\""
    default: nil
    }
  }

  /// C1 controls, line and paragraph separators, and format characters that are invisible or reorder text. The joiners
  /// and tags that emoji and scripts need are shown as they are.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80...0x9F, 0xAD, 0x2028, 0x2029, 0xFEFF: true
    case 0x200C, 0x200D, 0xE0020...0xE007F: false
    // Signs that stand before digits are format characters with a shape.
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: false
    case 0..<0x300: false
    default: scalar.properties.generalCategory == .format
    }
  }
}
