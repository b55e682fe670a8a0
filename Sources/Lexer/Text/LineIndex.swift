/// What a column counts.
package enum ColumnUnit: Sendable { case utf8, utf16, scalar }

/// A place as people count it: both numbers begin at 1.
package struct Position: Hashable, Comparable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (a: Position, b: Position) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

/// Byte offsets to lines and columns and back. Made only for files that have something to show.
///
/// A line ends at LF, CRLF or a lone CR. A BOM belongs to no column.
package struct LineIndex: Sendable {
  package let source: SourceText
  /// Offset of the first byte of each line.
  package let lineStarts: [UInt32]

  package init(_ source: SourceText) {
    self.source = source
    var starts: [UInt32] = [0]
    let bytes = source.storage
    var i = 0
    while i < source.count {
      let byte = bytes[i]
      i += 1
      if byte == 0x0A || byte == 0x0D && bytes[i] != 0x0A { starts.append(UInt32(clamping: i)) }
    }
    lineStarts = starts
  }

  package var lineCount: Int { lineStarts.count }

  /// 1-based line of a byte offset; an offset behind the text is on the last line.
  package func line(of offset: UInt32) -> Int {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return Swift.max(low, 1)
  }

  /// The bytes of a 1-based line without its line break; empty for a line that does not exist.
  package func lineSpan(_ line: Int) -> SourceSpan {
    guard line >= 1, line <= lineStarts.count else { return SourceSpan(source.file, source.count, source.count) }
    let start = Int(lineStarts[line - 1])
    var end = line < lineStarts.count ? Int(lineStarts[line]) : source.count
    while end > start, source.storage[end - 1] == 0x0A || source.storage[end - 1] == 0x0D { end -= 1 }
    return SourceSpan(source.file, line == 1 ? Swift.min(start + source.bomLength, end) : start, end)
  }

  package func position(of offset: UInt32, in unit: ColumnUnit = .scalar) -> Position {
    let offset = Swift.min(Int(offset), source.count)
    let line = line(of: UInt32(clamping: offset))
    var start = Int(lineStarts[line - 1])
    if line == 1 { start = Swift.min(start + source.bomLength, offset) }
    return Position(line: line, column: 1 + LineIndex.width(source.storage[start..<Swift.max(start, offset)], unit))
  }

  /// Byte offset of a place; columns behind the end of a line mean its end.
  package func offset(of position: Position, in unit: ColumnUnit = .scalar) -> UInt32 {
    let span = lineSpan(position.line)
    var left = position.column - 1
    var i = Int(span.start)
    while i < Int(span.end), left > 0 {
      var next = i + 1
      while next < Int(span.end), source.storage[next] & 0xC0 == 0x80 { next += 1 }
      let width = LineIndex.width(source.storage[i..<next], unit)
      if width > left {
        if unit == .utf8 { return UInt32(clamping: i + left) }
        break
      }
      left -= width
      i = next
    }
    return UInt32(clamping: i)
  }

  private static func width(_ bytes: ArraySlice<UInt8>, _ unit: ColumnUnit) -> Int {
    if unit == .utf8 { return bytes.count }
    var width = 0
    for byte in bytes where byte & 0xC0 != 0x80 { width += unit == .utf16 && byte >= 0xF0 ? 2 : 1 }
    return width
  }
}
