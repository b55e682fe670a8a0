import Lexer

/// Edits of the names in references.
enum ReferenceEdits {
  /// Writes another name in the place of one, in the spelling that is there; nil if it cannot be written so (`$node.A`
  /// takes no blanks), or if the text is no JSON string.
  static func rename(_ name: DataReference.Name, to other: String, in text: DecodedText, _ source: SourceText)
    -> TextEdit?
  {
    let span = text.rawSpan(of: name.range)
    // An edit within the text of a JSON string has to be escaped for JSON on top.
    guard text.rawSpan.start > 0,
      source.slice(SourceSpan(text.file, text.rawSpan.start - 1, text.rawSpan.start)).first == UInt8(ascii: "\"")
    else { return nil }
    switch name.form {
    case .bare:
      guard isIdentifier(other) else { return nil }
      return TextEdit(span, other)
    case .quoted(let quote):
      guard !other.contains("{{"), !other.contains("}}") else { return nil }
      return TextEdit(span, JSONStrings.escape(escaped(other, quote)))
    }
  }

  /// ASCII letters, digits, `_` and `$`, no digit first: what can stand behind a point in every engine.
  private static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, !(0x30...0x39).contains(first) else { return false }
    return text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x24: true
      default: false
      }
    }
  }

  /// The text between two quotes of JavaScript or Python.
  private static func escaped(_ text: String, _ quote: UInt8) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\u{2028}": out += "\\u2028"
      case "\u{2029}": out += "\\u2029"
      case "$" where quote == UInt8(ascii: "`"): out += "\\$"
      case _ where scalar.isASCII && UInt8(ascii: scalar) == quote: out += "\\" + String(scalar)
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
