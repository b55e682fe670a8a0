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

extension ByteSearch {
  /// True if no byte has its highest bit set.
  package static func isASCII(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var all: UInt64 = 0
      var i = 0
      while i + 8 <= buffer.count {
        all |= buffer.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        i += 8
      }
      while i < buffer.count {
        all |= UInt64(buffer[i])
        i += 1
      }
      return all & 0x8080_8080_8080_8080 == 0
    }
  }

  /// True if the bytes of `part` stand in `bytes`.
  package static func contains(_ bytes: ArraySlice<UInt8>, _ part: String) -> Bool {
    var part = part
    return part.withUTF8 { part in bytes.withUnsafeBufferPointer { contains($0, part) } }
  }

  /// True if the bytes of `part` stand somewhere in `bytes`.
  package static func contains(
    _ bytes: UnsafeBufferPointer<UInt8>, _ part: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let first = part.first else { return true }
    guard part.count > 1 else { return bytes.contains(first) }
    let buffer = UnsafeRawBufferPointer(bytes)
    var from = 0
    while let at = pair(first, part[1], in: buffer, from: from) {
      guard at + part.count <= bytes.count else { return false }
      var i = 2
      while i < part.count, bytes[at + i] == part[i] { i += 1 }
      if i == part.count { return true }
      from = at + 1
    }
    return false
  }
}

extension String {
  /// True if the bytes of `text` stand in this text. The standard library's `contains` looks for equal characters and is
  /// a hundred times slower; names, addresses and code are bytes to n8n.
  package func containsBytes(of text: String) -> Bool {
    let found = utf8.withContiguousStorageIfAvailable { bytes in
      text.utf8.withContiguousStorageIfAvailable { ByteSearch.contains(bytes, $0) }
    }
    if let found, let found { return found }
    return Array(utf8).withUnsafeBufferPointer { bytes in
      Array(text.utf8).withUnsafeBufferPointer { ByteSearch.contains(bytes, $0) }
    }
  }
}
