/// Offsets of a text in UTF-16 units.
struct UTF16Offsets {
  private let bytes: [UInt8]
  /// Units before each 256th byte.
  private let marks: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var marks = [0]
    var units = 0
    for (i, byte) in bytes.enumerated() {
      units += UTF16Offsets.units(byte)
      if (i + 1) % 256 == 0 { marks.append(units) }
    }
    self.marks = marks
  }

  /// Units before a byte offset, which is clamped to the text.
  subscript(offset: Int) -> Int {
    let offset = Swift.min(Swift.max(offset, 0), bytes.count)
    let block = Swift.min(offset / 256, marks.count - 1)
    return bytes[(block * 256)..<offset].reduce(marks[block]) { $0 + UTF16Offsets.units($1) }
  }

  /// Counted at the first byte of each scalar value; a code point above U+FFFF is two units.
  private static func units(_ byte: UInt8) -> Int { byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1 }
}
