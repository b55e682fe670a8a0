import Lexer

/// Finds the placeholders of a document.
package enum PlaceholderParser {
  /// In the order of the file: in keys, in strings, and bare in value place. Only scalars that hold `{{` and a word
  /// behind it are decoded.
  package static func placeholders(in document: Document) -> [Placeholder] {
    var placeholders: [Placeholder] = []
    for index in candidates(in: document) { read(Value(document, index), &placeholders) }
    return placeholders
  }

  // MARK: Candidates

  /// Indices of scalars that may hold a placeholder, ascending.
  private static func candidates(in document: Document) -> [Int] {
    let bytes = document.source.bytes
    var found: [Int] = []
    var at = bytes.startIndex
    while let open = ByteSearch.pair(0x7B, 0x7B, in: bytes, from: at) {
      at = open + 2
      guard leadsToWord(bytes, behind: open), let index = scalar(in: document, at: open) else { continue }
      found.append(index)
      at = max(at, Int(document.nodes[index].end))
    }
    let hidden = escapedBraces(in: document)
    return hidden.isEmpty ? found : Set(found).union(hidden).sorted()
  }

  /// False for what is surely no placeholder, such as `{{ $json.total }}`.
  private static func leadsToWord(_ bytes: ArraySlice<UInt8>, behind open: Int) -> Bool {
    var i = open
    while i < bytes.endIndex, bytes[i] == 0x7B || bytes[i] == 0x20 { i += 1 }
    guard i < bytes.endIndex else { return false }
    switch bytes[i] {
    case 0x41...0x5A, 0x61...0x7A, 0x5C, 0x09...0x0D: return true
    default: return false
    }
  }

  /// The scalar that covers the offset, by bisection: nodes stand in the order of their first bytes.
  private static func scalar(in document: Document, at offset: Int) -> Int? {
    var low = 0
    var high = document.nodes.count
    while low < high {
      let middle = (low + high) / 2
      if Int(document.nodes[middle].start) <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let node = document.nodes[low - 1]
    guard node.kind == .string || node.kind == .placeholder, offset < Int(node.end) else { return nil }
    return low - 1
  }

  /// Scalars whose braces are written as escapes, which a search of the raw bytes cannot see.
  private static func escapedBraces(in document: Document) -> Set<Int> {
    var found: Set<Int> = []
    if document.syntax == .yaml {
      for (index, text) in document.cooked
      where ByteSearch.pair(0x7B, 0x7B, in: text.utf8[...], from: 0) != nil {
        found.insert(Int(index))
      }
      return found
    }
    let bytes = document.source.bytes
    var at = bytes.startIndex
    while let escape = ByteSearch.pair(0x5C, 0x75, in: bytes, from: at) {
      at = escape + 2
      let digits = bytes[at..<min(at + 4, bytes.endIndex)]
      guard digits.elementsEqual("007b".utf8) || digits.elementsEqual("007B".utf8),
        let index = scalar(in: document, at: escape)
      else { continue }
      found.insert(index)
    }
    return found
  }

  // MARK: Reading

  private static func read(_ value: Value, _ placeholders: inout [Placeholder]) {
    let document = value.document
    let node = document.nodes[value.index]
    let isKey = node.flags.contains(.key)
    if node.kind == .placeholder {
      let bytes = document.source.slice(value.span)
      placeholders.append(placeholder(PlaceholderLexer.bareToken(bytes), .bareValue, value, Text(source: bytes)))
      return
    }
    let text: Text
    if node.flags.contains(.quoted), !node.flags.contains(.escaped), document.cooked[UInt32(value.index)] == nil,
      value.span.count >= 2
    {
      let file = document.source.file
      text = Text(source: document.source.slice(SourceSpan(file, value.span.start + 1, value.span.end - 1)))
    } else if let decoded = value.decoded {
      text = Text(decoded: decoded)
    } else {
      return
    }
    for token in PlaceholderLexer.tokens(in: text.bytes) {
      let isWhole = token.range == text.bytes.startIndex..<text.bytes.endIndex
      placeholders.append(placeholder(token, isKey ? .key : isWhole ? .wholeString : .inString, value, text))
    }
  }

  /// The bytes that a token's ranges count in: a slice of the file, or cooked text with its map back.
  private struct Text {
    let bytes: ArraySlice<UInt8>
    private let decoded: DecodedText?

    init(source bytes: ArraySlice<UInt8>) {
      self.bytes = bytes
      decoded = nil
    }

    init(decoded: DecodedText) {
      bytes = decoded.utf8[...]
      self.decoded = decoded
    }

    func span(_ range: Range<Int>, in file: FileID) -> SourceSpan {
      decoded?.rawSpan(of: range) ?? SourceSpan(file, range.lowerBound, range.upperBound)
    }

    func located(_ range: Range<Int>, in file: FileID) -> Located<String> {
      Located(String(decoding: bytes[range], as: UTF8.self), span(range, in: file))
    }
  }

  private static func placeholder(
    _ token: PlaceholderToken, _ site: Placeholder.Site, _ value: Value, _ text: Text
  ) -> Placeholder {
    let file = value.document.source.file
    return Placeholder(
      span: text.span(token.range, in: file), body: text.located(token.body, in: file),
      prefix: text.located(token.prefix, in: file), key: token.key.map { text.located($0, in: file) },
      suffix: token.suffix.map { text.located($0, in: file) }, site: site, value: value, form: token.form)
  }
}
