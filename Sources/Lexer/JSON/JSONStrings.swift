/// Resolves the escapes of a JSON string.
package enum JSONStrings {
  /// Cooks the bytes between the quotes. Malformed escapes (which the lexer reports) stand for themselves.
  package static func decode(_ source: SourceText, _ content: SourceSpan) -> DecodedText {
    var out: [UInt8] = []
    out.reserveCapacity(content.count)
    var pieces: [DecodedText.Piece] = []
    var lone = false
    let bytes = source.storage
    let end = Swift.min(Int(content.end), source.count)
    var i = Swift.min(Int(content.start), end)
    var literalStart = i

    func flush(_ upTo: Int) {
      guard upTo > literalStart else { return }
      let cooked = UInt32(clamping: out.count)
      out.append(contentsOf: bytes[literalStart..<upTo])
      pieces.append(
        .init(
          cookedStart: cooked, cookedEnd: UInt32(clamping: out.count), rawStart: UInt32(clamping: literalStart),
          rawEnd: UInt32(clamping: upTo), isLiteral: true))
    }
    func emit(_ cookedBytes: some Collection<UInt8>, _ from: Int, _ to: Int) {
      let cooked = UInt32(clamping: out.count)
      out.append(contentsOf: cookedBytes)
      pieces.append(
        .init(
          cookedStart: cooked, cookedEnd: UInt32(clamping: out.count), rawStart: UInt32(clamping: from),
          rawEnd: UInt32(clamping: to), isLiteral: false))
    }

    while i < end {
      guard bytes[i] == 0x5C, i + 1 < end else {
        i += 1
        continue
      }
      if let simple = simpleEscape(bytes[i + 1]) {
        flush(i)
        emit(CollectionOfOne(simple), i, i + 2)
        i += 2
        literalStart = i
      } else if bytes[i + 1] == 0x75, let unit = hexUnit(bytes, i + 2, end) {
        flush(i)
        var scalar = UInt32(unit)
        var length = 6
        if (0xD800..<0xDC00).contains(unit), i + 7 < end, bytes[i + 6] == 0x5C, bytes[i + 7] == 0x75,
          let low = hexUnit(bytes, i + 8, end), (0xDC00..<0xE000).contains(low)
        {
          scalar = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
          length = 12
        }
        let character: Unicode.Scalar
        if let valid = Unicode.Scalar(scalar) {
          character = valid
        } else {
          character = "\u{FFFD}"
          lone = true
        }
        emit(Array(String(Character(character)).utf8), i, i + length)
        i += length
        literalStart = i
      } else {
        i += 1
      }
    }
    flush(end)
    return DecodedText(
      file: content.file, utf8: out, pieces: pieces, rawSpan: content, hasLoneSurrogates: lone)
  }

  private static func simpleEscape(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x22, 0x5C, 0x2F: byte
    case 0x62: 0x08
    case 0x66: 0x0C
    case 0x6E: 0x0A
    case 0x72: 0x0D
    case 0x74: 0x09
    default: nil
    }
  }

  private static func hexUnit(_ bytes: [UInt8], _ start: Int, _ end: Int) -> UInt16? {
    guard start + 4 <= end else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[start..<start + 4] {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x41 + 10
      case 0x61...0x66: digit = byte - 0x61 + 10
      default: return nil
      }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }

  /// `text` as the content of a JSON string, without quotes: only what JSON demands is escaped.
  package static func escape(_ text: String) -> String {
    var out = ""
    out.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "\u{8}": out += "\\b"
      case "\u{C}": out += "\\f"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
