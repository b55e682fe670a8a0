/// The *cooked* text of a scalar (escapes resolved, quotes gone, lines folded) with a piecewise map back to the raw
/// bytes of the file.
///
/// Offsets count UTF-8 bytes of the cooked text. Lone surrogates of JSON escapes are U+FFFD in `string` and are
/// told by `hasLoneSurrogates`.
package struct DecodedText: Sendable {
  /// A run of cooked bytes and the raw bytes that they come from. A *literal* run is the same bytes on both sides; any
  /// other run (an escape, a fold) is mapped as a whole.
  package struct Piece: Sendable, Hashable {
    package var cookedStart: UInt32
    package var cookedEnd: UInt32
    package var rawStart: UInt32
    package var rawEnd: UInt32
    package var isLiteral: Bool

    package init(
      cookedStart: UInt32, cookedEnd: UInt32, rawStart: UInt32, rawEnd: UInt32, isLiteral: Bool
    ) {
      self.cookedStart = cookedStart
      self.cookedEnd = cookedEnd
      self.rawStart = rawStart
      self.rawEnd = rawEnd
      self.isLiteral = isLiteral
    }
  }

  package let file: FileID
  package let utf8: [UInt8]
  /// Sorted by both sides; they cover the cooked text without gaps.
  package let pieces: [Piece]
  /// The raw span of the content (without quotes).
  package let rawSpan: SourceSpan
  package let hasLoneSurrogates: Bool

  package init(
    file: FileID, utf8: [UInt8], pieces: [Piece], rawSpan: SourceSpan, hasLoneSurrogates: Bool = false
  ) {
    self.file = file
    self.utf8 = utf8
    self.pieces = pieces
    self.rawSpan = rawSpan
    self.hasLoneSurrogates = hasLoneSurrogates
  }

  package var string: String { String(decoding: utf8, as: UTF8.self) }

  /// The raw bytes from which the cooked bytes `range` come: an escape is taken whole.
  package func rawSpan(of range: Range<Int>) -> SourceSpan {
    guard !pieces.isEmpty else { return rawSpan }
    let start = rawOffset(range.lowerBound, roundUp: false)
    let end = range.isEmpty ? start : rawOffset(range.upperBound, roundUp: true)
    return SourceSpan(file, start, end)
  }

  /// The cooked bytes that come from the raw bytes of `span`: the inverse of `rawSpan(of:)`, an escape taken whole.
  package func cookedRange(of span: SourceSpan) -> Range<Int> {
    let start = cookedOffset(span.start, roundUp: false)
    return start..<Swift.max(start, cookedOffset(span.end, roundUp: true))
  }

  private func cookedOffset(_ raw: UInt32, roundUp: Bool) -> Int {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      let isBefore = roundUp ? pieces[middle].rawEnd < raw : pieces[middle].rawEnd <= raw
      if isBefore { low = middle + 1 } else { high = middle }
    }
    guard low < pieces.count else { return utf8.count }
    let piece = pieces[low]
    guard raw > piece.rawStart else { return Int(piece.cookedStart) }
    guard piece.isLiteral else { return Int(roundUp ? piece.cookedEnd : piece.cookedStart) }
    return Int(Swift.min(piece.cookedStart + (raw - piece.rawStart), piece.cookedEnd))
  }

  /// Piece that holds the cooked offset (for `roundUp`: that ends at or holds it), found by bisection.
  private func rawOffset(_ cooked: Int, roundUp: Bool) -> UInt32 {
    let offset = UInt32(clamping: cooked)
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      let isBefore = roundUp ? pieces[middle].cookedEnd < offset : pieces[middle].cookedEnd <= offset
      if isBefore { low = middle + 1 } else { high = middle }
    }
    guard low < pieces.count else { return rawSpan.end }
    let piece = pieces[low]
    if piece.isLiteral {
      let inside = offset < piece.cookedStart ? 0 : offset - piece.cookedStart
      return Swift.min(piece.rawStart + inside, piece.rawEnd)
    }
    return roundUp && offset > piece.cookedStart ? piece.rawEnd : piece.rawStart
  }

  /// Cooks a scalar that is plain (no quotes, taken as it stands) or a JSON string.
  package static func scalar(
    _ source: SourceText, _ span: SourceSpan, quoted: Bool, escaped: Bool
  ) -> DecodedText {
    let quote: UInt32 = quoted && span.count >= 2 ? 1 : 0
    let content = SourceSpan(span.file, span.start + quote, span.end - quote)
    if escaped { return JSONStrings.decode(source, content) }
    let bytes = Array(source.slice(content))
    let pieces =
      bytes.isEmpty
      ? []
      : [
        Piece(
          cookedStart: 0, cookedEnd: UInt32(bytes.count), rawStart: content.start, rawEnd: content.end,
          isLiteral: true)
      ]
    return DecodedText(file: span.file, utf8: bytes, pieces: pieces, rawSpan: content)
  }
}
