import Lexer

/// Words that stand where somebody was to put a value: `YOUR_API_KEY`, `<your-id>`, `REPLACE_ME`.
enum SampleMarkers {
  private static let words = ["YOUR_", "<your", "<YOUR", "REPLACE_ME", "CHANGE_ME", "CHANGEME", "INSERT_YOUR"].map {
    Array($0.utf8)
  }

  /// In the order of the text.
  static func all(in source: SourceText) -> [SourceSpan] {
    var found: [SourceSpan] = []
    for word in words {
      var from = 0
      while let at = ByteSearch.pair(word[0], word[1], in: source.bytes, from: from) {
        from = at + 1
        let end = at + word.count
        guard end <= source.count, source.storage[at..<end].elementsEqual(word),
          at == 0 || !isWord(source.storage[at - 1])
        else { continue }
        let stop = wordEnd(source, end, isBracket: word[0] == UInt8(ascii: "<"))
        // `YOUR_` alone and `CHANGEMENT` are other words.
        guard let stop, word.last != 0x5F || stop > end,
          word.last == 0x5F || !isWord(source.storage[end]) || word[0] == UInt8(ascii: "<")
        else { continue }
        found.append(SourceSpan(source.file, at, stop))
        from = stop
      }
    }
    return found.sorted { $0.start < $1.start }
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
