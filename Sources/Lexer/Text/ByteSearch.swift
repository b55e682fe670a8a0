/// Searches for bytes, eight at a time.
package enum ByteSearch {
  /// Index of the first `a` that is followed by `b`, from `start` on.
  package static func pair(_ a: UInt8, _ b: UInt8, in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
    guard start < bytes.endIndex, start >= bytes.startIndex else { return nil }
    let offset = bytes.startIndex
    return bytes.withUnsafeBytes { buffer in
      pair(a, b, in: buffer, from: start - offset).map { $0 + offset }
    }
  }

  private static func pair(_ a: UInt8, _ b: UInt8, in buffer: UnsafeRawBufferPointer, from start: Int) -> Int? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let pattern = ones &* UInt64(a)
    let second = ones &* UInt64(b)
    var i = start
    // Nine bytes are read: eight, and the eight behind the first.
    while i + 9 <= buffer.count {
      let first = buffer.loadUnaligned(fromByteOffset: i, as: UInt64.self) ^ pattern
      let next = buffer.loadUnaligned(fromByteOffset: i + 1, as: UInt64.self) ^ second
      let both = first | next
      // The lowest marked byte is exact; those above it may be marked by a borrow.
      let zeros = (both &- ones) & ~both & highs
      if zeros != 0 { return i + zeros.littleEndian.trailingZeroBitCount / 8 }
      i += 8
    }
    while i + 1 < buffer.count {
      if buffer[i] == a, buffer[i + 1] == b { return i }
      i += 1
    }
    return nil
  }
}
