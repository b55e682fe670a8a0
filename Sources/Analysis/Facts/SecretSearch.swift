package import Lexer

/// A text that has the shape of a secret, with its place in the file.
package struct SecretMark: Sendable, Hashable {
  /// Without quotes.
  package var span: SourceSpan
  /// What it is, with an article: `a GitHub token`.
  package var name: String
}

/// Finds secrets by their shape in the bytes of a file, whatever the file is. Two bytes decide at almost every place that
/// nothing begins there.
struct SecretSearch: Sendable {
  private let shapes: [[UInt8]: [SecretShapes.Shape]]
  /// One bit for each pair of bytes (little-endian) with which something begins.
  private let starts: [UInt64]
  /// The same for other words that are looked for in the same pass.
  private let wordStarts: [UInt64]

  static let builtIn = SecretSearch(SecretShapes.all, words: SampleMarkers.beginnings + [TestAddresses.beginning])

  /// Beside the shapes: `-----BEGIN`, `eyJ`, `Bearer`, `Basic`.
  private static let others = ["--", "ey", "Be", "Ba", "be"]

  init(_ shapes: [SecretShapes.Shape], without prefixes: Set<String> = [], words: [String] = []) {
    var starts = [UInt64](repeating: 0, count: 1024)
    var wordStarts = starts
    func mark(_ bytes: [UInt8], _ table: inout [UInt64]) {
      guard bytes.count >= 2 else { return }
      let pair = UInt16(bytes[0]) | UInt16(bytes[1]) << 8
      table[Int(pair >> 6)] |= 1 << UInt64(pair & 63)
    }
    func add(_ bytes: [UInt8]) { mark(bytes, &starts) }
    for word in words {
      add(Array(word.utf8))
      mark(Array(word.utf8), &wordStarts)
    }
    var table: [[UInt8]: [SecretShapes.Shape]] = [:]
    for shape in shapes where !prefixes.contains(shape.prefix) {
      let start = Array(shape.prefix.utf8.prefix(2))
      add(start)
      table[start, default: []].append(shape)
    }
    for text in SecretSearch.others { add(Array(text.utf8)) }
    self.shapes = table
    self.starts = starts
    self.wordStarts = wordStarts
  }

  /// In the order of the text; none overlaps another.
  func marks(in source: SourceText) -> [SecretMark] {
    marks(in: source) { _ in }
  }

  /// Calls `onWord` where one of the other words may begin.
  func marks(in source: SourceText, onWord: (Int) -> Void) -> [SecretMark] {
    var marks: [SecretMark] = []
    var from = 0
    while let at = nextStart(in: source, from: from) {
      from = at + 1
      // The padding of a source makes it sound to read one byte beyond its end.
      let pair = UInt16(source.storage[at]) | UInt16(source.storage[at + 1]) << 8
      if wordStarts[Int(pair >> 6)] & (1 << UInt64(pair & 63)) != 0 { onWord(at) }
      guard let (length, name) = match(source.storage, at, source.count) else { continue }
      marks.append(SecretMark(span: SourceSpan(source.file, at, at + length), name: name))
      from = at + length
    }
    return marks
  }

  private func nextStart(in source: SourceText, from start: Int) -> Int? {
    let count = source.count
    guard start < count else { return nil }
    // The padding of a source makes it sound to read one byte beyond its end.
    return source.storage.withUnsafeBytes { bytes in
      starts.withUnsafeBufferPointer { starts in
        var i = start
        while i < count {
          let pair = UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt16.self))
          if starts[Int(pair >> 6)] & (1 << UInt64(pair & 63)) != 0 { return i }
          i += 1
        }
        return nil
      }
    }
  }

  private func match(_ bytes: [UInt8], _ at: Int, _ count: Int) -> (length: Int, name: String)? {
    if bytes[at] == UInt8(ascii: "-") {
      return privateKey(bytes, at, count).map { ($0, "a private key") }
    }
    guard SecretSearch.isWordStart(bytes, at) else { return nil }
    for shape in shapes[[bytes[at], bytes[at + 1]]] ?? [] {
      if let length = SecretSearch.length(of: shape, bytes, at, count) { return (length, shape.name) }
    }
    switch bytes[at] {
    case UInt8(ascii: "e"): return SecretSearch.token(bytes, at, count).map { ($0, "a signed token") }
    case UInt8(ascii: "B"), UInt8(ascii: "b"):
      if let start = SecretSearch.header("earer ", bytes, at, count) {
        // What has a shape of its own is called by it.
        if let inner = match(bytes, start, count) { return (start - at + inner.length, inner.name) }
        return SecretSearch.bearer(bytes, start, count).map { (start - at + $0, "a bearer token") }
      }
      if let start = SecretSearch.header("asic ", bytes, at, count) {
        return SecretSearch.basic(bytes, start, count).map { (start - at + $0, "a user name with its password") }
      }
      return nil
    default: return nil
    }
  }

  // MARK: - Shapes

  private static func length(
    of shape: SecretShapes.Shape, _ bytes: [UInt8], _ at: Int, _ count: Int
  ) -> Int? {
    guard starts(with: shape.prefix, bytes, at, count) else { return nil }
    let body = at + shape.prefix.utf8.count
    let end = run(bytes, body, count, shape.alphabet.contains)
    guard shape.length.contains(end - body), end >= count || !isWord(bytes[end]) else { return nil }
    if shape.needsDigit, !bytes[body..<end].contains(where: { 0x30...0x39 ~= $0 }) { return nil }
    return isSample(bytes, at, end) ? nil : end - at
  }

  /// From `-----BEGIN … PRIVATE KEY-----` to the end of the line that ends it, or of the value.
  private func privateKey(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int? {
    guard SecretSearch.starts(with: "-----BEGIN ", bytes, at, count) else { return nil }
    let isLetter: (UInt8) -> Bool = { 0x41...0x5A ~= $0 || $0 == 0x20 }
    let end = SecretSearch.run(bytes, at + 11, Swift.min(count, at + 64), isLetter)
    let label = String(decoding: bytes[(at + 11)..<end], as: UTF8.self)
    guard label.hasSuffix("PRIVATE KEY"), SecretSearch.starts(with: "-----", bytes, end, count) else { return nil }
    // A header without a body is text about keys.
    var body = 0
    var i = end + 5
    while i < count, i < end + 200, bytes[i] != UInt8(ascii: "\"") {
      if SecretShapes.Alphabet.alphanumeric.contains(bytes[i]) { body += 1 }
      i += 1
    }
    return body >= 32 ? end + 5 - at : nil
  }

  /// Three base64url parts; the first is a JSON object with `alg`.
  private static func token(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int? {
    guard starts(with: "eyJ", bytes, at, count) else { return nil }
    let end = run(bytes, at, count, SecretShapes.Alphabet.dotted.contains)
    let parts = bytes[at..<end].split(separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ $0.count >= 10 }) else { return nil }
    guard let header = Base64Text.decode(parts[0]) else { return nil }
    let text = String(decoding: header, as: UTF8.self)
    // The payload of the sample of jwt.io.
    guard text.hasPrefix("{"), text.containsBytes(of: "\"alg\""),
      !parts[1].starts(with: "eyJzdWIiOiIxMjM0NTY3ODkwIi".utf8)
    else { return nil }
    return end - at
  }

  private static func bearer(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int? {
    let end = run(bytes, start, count) { SecretShapes.Alphabet.dotted.contains($0) || isBase64Sign($0) }
    guard end - start >= 20, !isSample(bytes, start, end) else { return nil }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    return SecretShapes.looksRandom(text) ? end - start : nil
  }

  /// `user:password` in base64.
  private static func basic(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int? {
    let end = run(bytes, start, count) { SecretShapes.Alphabet.alphanumeric.contains($0) || isBase64Sign($0) }
    guard end - start >= 8, let plain = Base64Text.decode(bytes[start..<end]) else { return nil }
    guard let colon = plain.firstIndex(of: 0x3A), colon > 0, colon + 1 < plain.count else { return nil }
    guard plain.allSatisfy({ 0x20...0x7E ~= $0 }) else { return nil }
    return SecretShapes.isSample(String(decoding: plain, as: UTF8.self)) ? nil : end - start
  }

  // MARK: - Bytes

  /// Offset behind the name of a scheme, without its first letter.
  private static func header(_ rest: String, _ bytes: [UInt8], _ at: Int, _ count: Int) -> Int? {
    starts(with: rest, bytes, at + 1, count) ? at + 1 + rest.utf8.count : nil
  }

  private static func starts(with text: String, _ bytes: [UInt8], _ at: Int, _ count: Int) -> Bool {
    var i = at
    for byte in text.utf8 {
      guard i < count, bytes[i] == byte else { return false }
      i += 1
    }
    return true
  }

  private static func run(_ bytes: [UInt8], _ start: Int, _ count: Int, _ isInside: (UInt8) -> Bool) -> Int {
    var end = start
    while end < count, isInside(bytes[end]) { end += 1 }
    return end
  }

  private static func isSample(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    SecretShapes.isSample(String(decoding: bytes[start..<end], as: UTF8.self))
  }

  /// Nothing of a word stands before; the letter of an escape (`\n`) is none.
  private static func isWordStart(_ bytes: [UInt8], _ at: Int) -> Bool {
    guard at > 0 else { return true }
    if at > 1, bytes[at - 2] == 0x5C, [0x6E, 0x72, 0x74].contains(bytes[at - 1]) { return true }
    return !isWord(bytes[at - 1]) && bytes[at - 1] != 0x2D
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    SecretShapes.Alphabet.alphanumeric.contains(byte) || byte == 0x5F
  }

  private static func isBase64Sign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=")
  }
}

/// Reads base64 and base64url, with or without `=`.
enum Base64Text {
  static func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var out: [UInt8] = []
    out.reserveCapacity(text.count * 3 / 4)
    var bits: UInt32 = 0
    var count = 0
    var isPadding = false
    for byte in text {
      if byte == UInt8(ascii: "=") {
        isPadding = true
        continue
      }
      guard !isPadding, let value = value(byte) else { return nil }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        out.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return out
  }

  private static func value(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x41...0x5A: UInt32(byte - 0x41)
    case 0x61...0x7A: UInt32(byte - 0x61 + 26)
    case 0x30...0x39: UInt32(byte - 0x30 + 52)
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
