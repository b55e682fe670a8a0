/// One piece of a file: a kind and the bytes that it covers. 12 bytes.
///
/// The tokens of a file, trivia included, tile it: each begins where the one before it ends.
package struct Token: Hashable, Sendable, BitwiseCopyable {
  package var kind: TokenKind
  package var start: UInt32
  package var end: UInt32

  package init(_ kind: TokenKind, _ start: UInt32, _ end: UInt32) {
    self.kind = kind
    self.start = start
    self.end = Swift.max(start, end)
  }

  package init(_ kind: TokenKind, _ range: Range<Int>) {
    self.init(kind, UInt32(clamping: range.lowerBound), UInt32(clamping: range.upperBound))
  }

  package var range: Range<Int> { Int(start)..<Int(end) }

  package func span(in file: FileID) -> SourceSpan { SourceSpan(file, start, end) }
}
