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
    lineStarts = source.storage.withUnsafeBytes { bytes in
      // Lines of ordinary files are longer than 16 bytes; no file has more lines than bytes.
      LineIndex.starts(bytes, count: source.count, most: source.count / 16 + 80)
        ?? LineIndex.starts(bytes, count: source.count, most: source.count + 80) ?? [0]
    }
  }

  /// Offsets of the first bytes of all lines; nil if there are about `most` or more.
  ///
  /// Blocks of 64 bytes become masks with one bit per LF, which are read without a branch per line; a block with a CR is
  /// read byte by byte. The padding of a source makes it sound to read a block beyond `count`.
  private static func starts(_ bytes: UnsafeRawBufferPointer, count: Int, most: Int) -> [UInt32]? {
    var isFull = false
    let starts = [UInt32](unsafeUninitializedCapacity: most) { starts, filled in
      starts[0] = 0
      var found = 1
      var block = 0
      while block < count {
        if found &+ 64 > most {
          isFull = true
          break
        }
        var (mask, hasReturn) = feeds(bytes, block)
        if hasReturn {
          for at in block..<Swift.min(block + 64, count) {
            // CRLF ends its line once, at the LF.
            guard bytes[at] == 0x0A || bytes[at] == 0x0D && bytes[at + 1] != 0x0A else { continue }
            starts[found] = UInt32(truncatingIfNeeded: at + 1)
            found += 1
          }
        } else {
          let next = found &+ mask.nonzeroBitCount
          // Most blocks have at most four; what is written beyond `next` is overwritten later.
          for slot in 0..<4 {
            starts[found &+ slot] = UInt32(truncatingIfNeeded: block &+ mask.trailingZeroBitCount &+ 1)
            mask &= mask &- 1
          }
          found &+= 4
          while mask != 0 {
            starts[found] = UInt32(truncatingIfNeeded: block &+ mask.trailingZeroBitCount &+ 1)
            found &+= 1
            mask &= mask &- 1
          }
          found = next
        }
        block &+= 64
      }
      filled = found
    }
    return isFull ? nil : starts
  }

  /// One bit for each LF of the 64 bytes at `offset`, and whether there is a CR among them.
  @inline(__always)
  private static func feeds(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> (mask: UInt64, hasReturn: Bool) {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let high: UInt64 = 0x8080_8080_8080_8080
    var mask: UInt64 = 0
    var returns: UInt64 = 0
    for step in 0..<8 {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset &+ step &* 8, as: UInt64.self))
      let feed = word ^ 0x0A0A_0A0A_0A0A_0A0A
      // The high bit of each byte that is zero, gathered into eight bits by the multiplication.
      let zeros = ~(((feed & low) &+ low) | feed) & high
      let bits = (zeros &>> 7 &* 0x0102_0408_1020_4080) &>> 56
      mask |= bits &<< UInt64(truncatingIfNeeded: step &* 8)
      let other = word ^ 0x0D0D_0D0D_0D0D_0D0D
      returns |= (other &- 0x0101_0101_0101_0101) & ~other & high
    }
    return (mask, returns != 0)
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
