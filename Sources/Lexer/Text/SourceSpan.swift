/// Names one file of a run: an index into the `SourceStore` that holds its bytes.
package struct FileID: Hashable, Comparable, Sendable {
  package let rawValue: UInt32

  package init(_ rawValue: UInt32) { self.rawValue = rawValue }

  package static func < (a: FileID, b: FileID) -> Bool { a.rawValue < b.rawValue }
}

/// A half-open range of bytes in one file, as the file is on disk (a BOM counts). 12 bytes.
///
/// Lines and columns exist only in `LineIndex`.
package struct SourceSpan: Hashable, Sendable {
  package let file: FileID
  package let start: UInt32
  package let end: UInt32

  /// `end` is raised to `start` if it is smaller, so that a span is never inverted.
  package init(_ file: FileID, _ start: UInt32, _ end: UInt32) {
    self.file = file
    self.start = start
    self.end = Swift.max(start, end)
  }

  /// Offsets outside 0..<4 GiB are clamped: sources are at most 256 MiB, so this happens to no real span.
  package init(_ file: FileID, _ start: Int, _ end: Int) {
    self.init(file, UInt32(clamping: start), UInt32(clamping: end))
  }

  package var count: Int { Int(end) - Int(start) }
  package var isEmpty: Bool { start == end }
  package var range: Range<Int> { Int(start)..<Int(end) }

  /// The empty span where this one begins.
  package var startPoint: SourceSpan { SourceSpan(file, start, start) }
  /// The empty span where this one ends.
  package var endPoint: SourceSpan { SourceSpan(file, end, end) }

  package func contains(_ other: SourceSpan) -> Bool {
    file == other.file && start <= other.start && other.end <= end
  }

  /// The smallest span that covers both; `other` must lie in the same file, else `self` is returned.
  package func union(_ other: SourceSpan) -> SourceSpan {
    guard file == other.file else { return self }
    return SourceSpan(file, Swift.min(start, other.start), Swift.max(end, other.end))
  }
}
