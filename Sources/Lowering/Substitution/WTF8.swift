import Lexer

/// Text as bytes of UTF-8 in which a lone surrogate, which JSON and JavaScript strings may hold and Unicode text may
/// not, is the three bytes `ED A0…BF xx` (WTF-8). Offsets agree with those of `DecodedText`, where the same place
/// holds the three bytes of U+FFFD.
enum WTF8 {
  /// The lone surrogate whose three bytes begin at `i`; nil if another scalar begins there.
  @inline(__always)
  static func loneSurrogate(_ bytes: [UInt8], at i: Int) -> UInt16? {
    guard bytes[i] == 0xED, i + 2 < bytes.count, bytes[i + 1] >= 0xA0 else { return nil }
    return 0xD000 | UInt16(bytes[i + 1] & 0x3F) << 6 | UInt16(bytes[i + 2] & 0x3F)
  }

  static func encode(_ surrogate: UInt16) -> [UInt8] {
    [0xED, UInt8(0x80 | surrogate >> 6 & 0x3F), UInt8(0x80 | surrogate & 0x3F)]
  }

  /// The cooked text of a JSON string, lone surrogates kept.
  static func bytes(_ text: DecodedText, in source: SourceText) -> [UInt8] {
    guard text.hasLoneSurrogates else { return text.utf8 }
    var bytes = text.utf8
    for piece in text.pieces where !piece.isLiteral && piece.rawEnd - piece.rawStart == 6 {
      let hex = source.text(SourceSpan(text.file, piece.rawStart + 2, piece.rawEnd))
      guard let unit = UInt16(hex, radix: 16), (0xD800...0xDFFF).contains(unit) else { continue }
      let at = Int(piece.cookedStart)
      guard at + 3 <= bytes.count else { continue }
      bytes.replaceSubrange(at..<at + 3, with: encode(unit))
    }
    return bytes
  }

  /// The text between the quotes of a JSON string, decoded.
  static func bytes(rawString content: String) -> [UInt8] {
    let source = SourceText(file: FileID(0), path: "", text: content)
    return bytes(JSONStrings.decode(source, source.wholeSpan), in: source)
  }

  /// As a value: `rawString` only where there are lone surrogates.
  static func value(_ bytes: [UInt8]) -> OutputValue {
    var i = 0
    while i < bytes.count {
      if bytes[i] == 0xED, loneSurrogate(bytes, at: i) != nil {
        var writer = TextWriter(.json)
        writer.content(bytes, in: .doubleQuoted)
        return .rawString(String(decoding: writer.out, as: UTF8.self))
      }
      i += 1
    }
    return .string(String(decoding: bytes, as: UTF8.self))
  }
}
