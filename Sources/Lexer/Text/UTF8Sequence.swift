/// Well-formed UTF-8, one scalar at a time.
public enum UTF8Sequence {
  /// Bytes of the multi-byte sequence at `bytes` (whose first byte is not ASCII); 0 if it is malformed: overlong, a
  /// surrogate, above U+10FFFF or cut off. Reads no further than the first byte that does not continue it.
  @inlinable @inline(always) public static func length(_ bytes: UnsafePointer<UInt8>) -> Int {
    let lead = bytes[0]
    if lead < 0xC2 { return 0 }
    if lead < 0xE0 { return bytes[1] & 0xC0 == 0x80 ? 2 : 0 }
    let second = bytes[1]
    guard second & 0xC0 == 0x80, bytes[2] & 0xC0 == 0x80 else { return 0 }
    if lead < 0xF0 {
      if lead == 0xE0 && second < 0xA0 || lead == 0xED && second >= 0xA0 { return 0 }
      return 3
    }
    guard bytes[3] & 0xC0 == 0x80, lead < 0xF5 else { return 0 }
    if lead == 0xF0 && second < 0x90 || lead == 0xF4 && second >= 0x90 { return 0 }
    return 4
  }
}
