import Lexer

/// The grammar of a suppression: `codikac-ignore[id, id]: reason` and `codikac-ignore-file[id]: reason`.
struct SuppressionText {
  struct Part {
    /// Range of bytes in the text.
    var range: Range<Int>
    var text: String
  }

  var isWholeFile: Bool
  var rules: [Part]
  var reason: Part?
  /// From the keyword to the end of the reason.
  var range: Range<Int>

  private static let keyword = Array("codikac-ignore".utf8)
  private static let file = Array("-file".utf8)

  /// Reads `bytes[range]`, which must begin with the keyword after blanks; nil if it does not.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    let end = Swift.min(range.upperBound, bytes.count)
    func skipBlanks(_ at: Int) -> Int {
      var at = at
      while at < end, isBlank(bytes[at]) { at += 1 }
      return at
    }
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    func part(_ range: Range<Int>) -> Part? {
      var start = range.lowerBound
      var end = range.upperBound
      while start < end, isBlank(bytes[start]) { start += 1 }
      while end > start, isBlank(bytes[end - 1]) { end -= 1 }
      guard start < end else { return nil }
      return Part(range: start..<end, text: String(decoding: bytes[start..<end], as: UTF8.self))
    }

    let start = skipBlanks(Swift.max(range.lowerBound, 0))
    var at = start
    guard at < end, bytes[at..<end].starts(with: SuppressionText.keyword) else { return nil }
    at += SuppressionText.keyword.count
    isWholeFile = bytes[at..<end].starts(with: SuppressionText.file)
    if isWholeFile { at += SuppressionText.file.count }
    // A longer word (`codikac-ignored`) is prose.
    if at < end, bytes[at] != 0x5B, bytes[at] != 0x3A, !isBlank(bytes[at]) { return nil }

    rules = []
    if at < end, bytes[at] == 0x5B {
      at += 1
      var itemStart = at
      while at < end, bytes[at] != 0x5D {
        if bytes[at] == 0x2C {
          if let rule = part(itemStart..<at) { rules.append(rule) }
          itemStart = at + 1
        }
        at += 1
      }
      if let rule = part(itemStart..<at) { rules.append(rule) }
      if at < end { at += 1 }
    }
    var last = at
    let afterBrackets = skipBlanks(at)
    if afterBrackets < end, bytes[afterBrackets] == 0x3A {
      last = afterBrackets + 1
      reason = part(last..<end)
      if let reason { last = reason.range.upperBound }
    }
    self.range = start..<last
  }
}
