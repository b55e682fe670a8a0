import Lexer
import Parser

/// Characters that nobody sees: controls that reorder text, and spaces of no width.
package enum InvisibleCharacter: Rule {
  package static let metadata = RuleMetadata(
    id: "invisible-character", row: 111, group: .format, level: .warning, fix: .always(.suggested),
    summary: "A text holds an invisible character",
    why: "the text is not what it looks like: names stop matching, and code can do something else than it shows",
    examples: [
      .bad(
        "workflows/main.json", #"{ "jsCode": "return\u200b items;" }"#, fixed: #"{ "jsCode": "return items;" }"#),
      .good("workflows/main.json", #"{ "text": "👩‍💻 naïve مرحبا" }"#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      let document = file.workflow.document
      guard mayHold(document.source) else { return }
      for (index, node) in document.nodes.enumerated() where node.kind == .string && mayHold(node, document.source) {
        let value = Value(document, index)
        guard let text = value.decoded else { continue }
        for found in find(text.utf8) {
          let span = text.rawSpan(of: found.range)
          context.report(
            Self.self, "\(found.name) (\(found.code)) in \(node.flags.contains(.key) ? "a key" : "a text")", at: span,
            "invisible",
            fixes: [.replace(span, with: "", "remove it", .suggested)])
        }
      }
    }
  }

  /// False for nearly all files: none of the bytes stands in them with which the characters begin, as they are or escaped.
  private static func mayHold(_ source: SourceText) -> Bool {
    let bytes = source.bytes
    var from = bytes.startIndex
    while let at = ByteSearch.pair(0x5C, 0x75, in: bytes, from: from) {
      // `\u20…`, `\ufeff`. The padding of a source makes it sound to look behind its end.
      if [0x32, 0x46, 0x66].contains(source.storage[at + 2]) { return true }
      from = at + 2
    }
    guard !ByteSearch.isASCII(bytes) else { return false }
    let pairs: [(UInt8, UInt8)] = [(0xE2, 0x80), (0xE2, 0x81), (0xEF, 0xBB)]
    return pairs.contains { ByteSearch.pair($0.0, $0.1, in: bytes, from: bytes.startIndex) != nil }
  }

  /// False for nearly all texts, without decoding them: the characters lie in two small blocks, or are escaped.
  private static func mayHold(_ node: DocumentNode, _ source: SourceText) -> Bool {
    guard node.flags.contains(.nonASCII) || node.flags.contains(.escaped) else { return false }
    return source.slice(SourceSpan(source.file, node.start, node.end)).withUnsafeBytes { bytes in
      var i = 0
      while i + 2 < bytes.count {
        let byte = bytes[i]
        if byte < 0x80 && byte != 0x5C {
          i += 1
          continue
        }
        switch (byte, bytes[i + 1], bytes[i + 2]) {
        case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xA9), (0xEF, 0xBB, 0xBF): return true
        // An escape that may be one of them: `\u20…`, `\ufeff`.
        case (0x5C, 0x75, 0x32), (0x5C, 0x75, 0x46), (0x5C, 0x75, 0x66): return true
        default: i += 1
        }
      }
      return false
    }
  }

  private static func find(_ bytes: [UInt8]) -> [(range: Range<Int>, name: String, code: String)] {
    var result: [(range: Range<Int>, name: String, code: String)] = []
    var i = 0
    while i + 2 < bytes.count {
      // Three bytes of UTF-8: U+2000–U+206F and U+FEFF.
      guard bytes[i] == 0xE2 || bytes[i] == 0xEF else {
        i += 1
        continue
      }
      let code = UInt32(bytes[i] & 0x0F) << 12 | UInt32(bytes[i + 1] & 0x3F) << 6 | UInt32(bytes[i + 2] & 0x3F)
      if let name = name(code) { result.append((i..<i + 3, name, "U+" + String(code, radix: 16, uppercase: true))) }
      i += 3
    }
    return result
  }

  /// Joiners (U+200C, U+200D) belong to the spelling of Persian and of emoji, marks (U+200E, U+200F) to that of mixed
  /// text: they are left alone.
  private static func name(_ code: UInt32) -> String? {
    switch code {
    case 0x200B: "zero-width space"
    case 0x2060: "word joiner"
    case 0xFEFF: "byte order mark"
    case 0x202A...0x202E, 0x2066...0x2069: "control that reorders text"
    default: nil
    }
  }
}
