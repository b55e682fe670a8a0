/// Collects cooked text together with where it comes from.
struct DecodedTextBuilder {
  let source: SourceText
  private(set) var utf8: [UInt8] = []
  private(set) var pieces: [DecodedText.Piece] = []

  init(_ source: SourceText) { self.source = source }

  /// Bytes that stand for themselves. Neighbouring runs become one piece.
  mutating func literal(_ raw: Range<Int>) {
    guard !raw.isEmpty else { return }
    let start = UInt32(clamping: utf8.count)
    utf8.append(contentsOf: source.storage[raw])
    let end = UInt32(clamping: utf8.count)
    if let last = pieces.last, last.isLiteral, Int(last.rawEnd) == raw.lowerBound {
      pieces[pieces.count - 1].cookedEnd = end
      pieces[pieces.count - 1].rawEnd = UInt32(clamping: raw.upperBound)
      return
    }
    append(start, end, raw, isLiteral: true)
  }

  /// `cooked` stands for the raw bytes as a whole.
  mutating func cooked(_ cooked: some Sequence<UInt8>, from raw: Range<Int>) {
    let start = UInt32(clamping: utf8.count)
    utf8.append(contentsOf: cooked)
    let end = UInt32(clamping: utf8.count)
    guard start < end else { return }
    append(start, end, raw, isLiteral: false)
  }

  private mutating func append(_ start: UInt32, _ end: UInt32, _ raw: Range<Int>, isLiteral: Bool) {
    pieces.append(
      DecodedText.Piece(
        cookedStart: start, cookedEnd: end, rawStart: UInt32(clamping: raw.lowerBound),
        rawEnd: UInt32(clamping: raw.upperBound), isLiteral: isLiteral))
  }

  func finish(_ content: Range<Int>) -> DecodedText {
    DecodedText(
      file: source.file, utf8: utf8, pieces: pieces,
      rawSpan: SourceSpan(source.file, content.lowerBound, content.upperBound))
  }
}
