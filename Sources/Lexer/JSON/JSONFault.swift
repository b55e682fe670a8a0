/// What is wrong with one malformed token, in words.
package struct JSONFault: Sendable {
  package var message: String
  package var span: SourceSpan
  package var label: String
  package var help: String?
  /// True if JSON5 knows it: single quotes, keys without quotes, `+1`, `.5`, `0x1F`, `NaN`.
  package var isJSON5: Bool

  package init(_ message: String, _ span: SourceSpan, label: String = "", help: String? = nil, isJSON5: Bool = false) {
    self.message = message
    self.span = span
    self.label = label
    self.help = help
    self.isJSON5 = isJSON5
  }

  /// Looks again at the bytes of a malformed token. Nil for tokens that are well-formed by themselves.
  package static func of(_ token: Token, in source: SourceText) -> JSONFault? {
    let span = token.span(in: source.file)
    let text = source.excerpt(span)
    switch token.kind {
    case .malformedString:
      return ofString(token, in: source)
    case .unclosedString:
      return JSONFault("string is not closed", span, label: "expected `\"` before the line ends")
    case .foreignString:
      return JSONFault("string \(text) is not in double quotes", span, label: "expected `\"`", isJSON5: true)
    case .malformedNumber:
      return ofNumber(source, span)
    case .word:
      return ofWord(source, span)
    case .unexpected:
      return ofUnexpected(source, span)
    default:
      return nil
    }
  }

  private static func ofString(_ token: Token, in source: SourceText) -> JSONFault {
    let bytes = source.storage
    let end = Swift.min(Int(token.end), source.count)
    var i = Int(token.start) + 1
    func span(_ length: Int) -> SourceSpan { SourceSpan(source.file, i, Swift.min(i + length, end)) }
    while i < end {
      let byte = bytes[i]
      if byte == 0x5C {
        let next = bytes[i + 1]
        if next == 0x75 {
          let digits = bytes[(i + 2)..<(i + 6)].prefix(while: JSONLexer.isHexDigit).count
          if digits < 4 {
            return JSONFault(
              "escape \(source.excerpt(span(2 + digits))) needs four hexadecimal digits", span(2 + digits),
              label: "expected four digits after `\\u`")
          }
          i += 6
        } else if "\"\\/bfnrt".utf8.contains(next) {
          i += 2
        } else if next == 0x0A || next == 0x0D {
          return JSONFault(
            "line ends in the middle of a string", span(1), label: "a `\\` does not continue a line",
            help: "write line breaks as `\\n`", isJSON5: true)
        } else {
          let length = next < 0x80 ? 2 : 1
          return JSONFault(
            "string holds the unknown escape \(source.excerpt(span(length)))", span(length), label: "unknown escape",
            help:
              "write a backslash as `\\\\`; the escapes are `\\\"`, `\\\\`, `\\/`, `\\b`, `\\f`, `\\n`, `\\r`, `\\t`, `\\uXXXX`",
            isJSON5: next == 0x27)
        }
      } else if byte < 0x20 {
        return ofControl(byte, span(1))
      } else if byte >= 0x80 {
        let length = sequenceLength(bytes, i)
        if length == 0 { return notUTF8(byte, span(1)) }
        i += length
      } else {
        i += 1
      }
    }
    return JSONFault("string is malformed", token.span(in: source.file))
  }

  private static func ofControl(_ byte: UInt8, _ span: SourceSpan) -> JSONFault {
    switch byte {
    case 0x0A, 0x0D:
      JSONFault(
        "line ends in the middle of a string", span.startPoint, label: "the string continues on the next line",
        help: "write line breaks inside strings as `\\n`")
    case 0x09:
      JSONFault("string holds a tab", span, label: "unescaped tab", help: "write tabs inside strings as `\\t`")
    default:
      JSONFault(
        "string holds the control character \(scalarName(UInt32(byte)))", span, label: "unescaped control character",
        help: "remove it, or write it as `\\u\(hex(UInt32(byte), 4).lowercased())`")
    }
  }

  private static func ofNumber(_ source: SourceText, _ span: SourceSpan) -> JSONFault {
    let text = source.excerpt(span)
    let bytes = Array(source.slice(span))
    let unsigned = bytes.first == 0x2D || bytes.first == 0x2B ? Array(bytes.dropFirst()) : bytes
    func fault(_ label: String, _ isJSON5: Bool = false) -> JSONFault {
      JSONFault("number \(text) is malformed", span, label: label, isJSON5: isJSON5)
    }
    if unsigned.starts(with: "0x".utf8) || unsigned.starts(with: "0X".utf8) {
      return fault("JSON has no hexadecimal numbers", true)
    }
    if unsigned.elementsEqual("Infinity".utf8) || unsigned.elementsEqual("NaN".utf8) {
      return JSONFault("\(text) is not a JSON value", span, label: "expected a number", isJSON5: true)
    }
    if bytes.first == 0x2B { return fault("a number has no leading `+`", true) }
    if unsigned.first == 0x2E { return fault("expected a digit before `.`", true) }
    if unsigned.count > 1, unsigned[0] == 0x30, unsigned[1] &- 0x30 < 10 {
      return fault("a number has no leading zeros")
    }
    if unsigned.last == 0x2E { return fault("expected a digit after `.`", true) }
    if let last = unsigned.last, last | 0x20 == 0x65 || last == 0x2B || last == 0x2D {
      return fault("expected the digits of the exponent")
    }
    return fault("expected a number", false)
  }

  private static func ofWord(_ source: SourceText, _ span: SourceSpan) -> JSONFault {
    let word = source.text(span)
    let text = source.excerpt(span)
    switch word {
    case "NaN", "Infinity":
      return JSONFault("\(text) is not a JSON value", span, label: "expected a value", isJSON5: true)
    case "undefined":
      return JSONFault(
        "\(text) is not a JSON value", span, label: "expected a value", help: "write `null`, or leave the member out")
    case "None", "nil", "NULL", "Null":
      return JSONFault("\(text) is not a JSON value", span, label: "did you mean `null`?")
    case _ where word.lowercased() == "true" || word.lowercased() == "false":
      return JSONFault("\(text) is not a JSON value", span, label: "did you mean `\(word.lowercased())`?")
    case _ where ["“", "”", "„", "‘", "’"].contains { word.hasPrefix($0) }:
      return JSONFault("string \(text) is in typographic quotes", span, label: "expected `\"`")
    default:
      return JSONFault(
        "\(text) is not a JSON value", span, label: "expected a value", help: "text stands in double quotes")
    }
  }

  private static func ofUnexpected(_ source: SourceText, _ span: SourceSpan) -> JSONFault {
    let bytes = source.storage
    let start = Swift.min(Int(span.start), source.count)
    let first = bytes[start]
    if first == 0x7B {
      return JSONFault(
        "expression \(source.excerpt(span)) stands outside a string", span, label: "expected a value",
        help: "put it in double quotes, with `=` before it")
    }
    if first >= 0x80 {
      let length = sequenceLength(bytes, start)
      let place = SourceSpan(source.file, start, start + Swift.max(1, length))
      if length == 0 { return notUTF8(first, place) }
      let scalar = source.text(place).unicodeScalars.first?.value ?? 0xFFFD
      return JSONFault(
        "character \(scalarName(scalar)) is not whitespace in JSON", place, label: "unexpected character")
    }
    if first < 0x20 || first == 0x7F {
      let place = SourceSpan(source.file, start, start + 1)
      return JSONFault("file holds the control character \(scalarName(UInt32(first)))", place)
    }
    return JSONFault("\(source.excerpt(span)) is not JSON", span, label: "expected JSON")
  }

  private static func notUTF8(_ byte: UInt8, _ span: SourceSpan) -> JSONFault {
    JSONFault(
      "file is not UTF-8: stray byte `0x\(hex(UInt32(byte), 2))`", span, label: "not UTF-8",
      help: "save the file as UTF-8")
  }

  private static func sequenceLength(_ bytes: [UInt8], _ offset: Int) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, offset + 4 <= buffer.count else { return 0 }
      return UTF8Sequence.length(base + offset)
    }
  }

  private static func scalarName(_ value: UInt32) -> String { "U+\(hex(value, 4))" }

  private static func hex(_ value: UInt32, _ digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: Swift.max(0, digits - text.count)) + text
  }
}
