import Lexer

/// Words that stand where somebody was to put a value: `YOUR_API_KEY`, `<your-id>`, `REPLACE_ME`.
enum SampleMarkers {
  static let beginnings = ["YOUR_", "<your", "<YOUR", "REPLACE_ME", "CHANGE_ME", "CHANGEME", "INSERT_YOUR"]
  private static let words = beginnings.map { Array($0.utf8) }

  /// The marker that begins at an offset.
  static func match(_ source: SourceText, _ at: Int) -> SourceSpan? {
    guard let word = words.first(where: { begins(source, at, $0) }), at == 0 || !isWord(source.storage[at - 1]) else {
      return nil
    }
    let end = at + word.count
    let isBracket = word[0] == UInt8(ascii: "<")
    // `YOUR_` alone and `CHANGEMENT` are other words.
    guard let stop = wordEnd(source, end, isBracket: isBracket), word.last != 0x5F || stop > end,
      word.last == 0x5F || isBracket || !isWord(source.storage[end])
    else { return nil }
    return SourceSpan(source.file, at, stop)
  }

  private static func begins(_ source: SourceText, _ at: Int, _ word: [UInt8]) -> Bool {
    at + word.count <= source.count && source.storage[at..<(at + word.count)].elementsEqual(word)
  }

  /// Where the word ends; nil for a bracket that is not closed near.
  private static func wordEnd(_ source: SourceText, _ start: Int, isBracket: Bool) -> Int? {
    var end = start
    if isBracket {
      while end < source.count, end < start + 40, source.storage[end] != UInt8(ascii: ">") {
        if !isWord(source.storage[end]), source.storage[end] != 0x20, source.storage[end] != 0x2D { return nil }
        end += 1
      }
      return end < source.count && source.storage[end] == UInt8(ascii: ">") ? end + 1 : nil
    }
    while end < source.count, isWord(source.storage[end]) { end += 1 }
    return end
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    SecretShapes.Alphabet.alphanumeric.contains(byte) || byte == 0x5F
  }
}

/// Addresses that n8n serves only while somebody listens in the editor.
enum TestAddresses {
  static let beginning = "/webhook-test"
  private static let word = Array(beginning.utf8)

  /// `webhook-test` behind the slash at an offset; another slash, or the end of the text, follows.
  static func match(_ source: SourceText, _ at: Int) -> SourceSpan? {
    let end = at + word.count
    guard end < source.count, source.storage[at..<end].elementsEqual(word),
      source.storage[end] == UInt8(ascii: "/") || source.storage[end] == UInt8(ascii: "\"")
    else { return nil }
    return SourceSpan(source.file, at + 1, end)
  }

  /// In the order of the text.
  static func all(in source: SourceText) -> [SourceSpan] {
    var found: [SourceSpan] = []
    var from = 0
    while let at = ByteSearch.pair(word[0], word[1], in: source.bytes, from: from) {
      from = at + 1
      if let span = match(source, at) { found.append(span) }
    }
    return found
  }
}
