import Lexer

/// What escapes of names, strings and templates stand for.
enum JavaScriptEscapes {
  /// The value of a hexadecimal digit; 255 for other bytes.
  @inline(always) static func digit(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x30...0x39: byte &- 0x30
    case 0x41...0x46: byte &- 0x37
    case 0x61...0x66: byte &- 0x57
    default: 255
    }
  }

  /// `XXXX` or `{X…}` behind `\u`: the value, at most 10FFFF, and its bytes. Reads up to the first byte that does not
  /// belong to it.
  static func unicode(_ bytes: UnsafePointer<UInt8>) -> (value: UInt32, length: Int)? {
    var value: UInt32 = 0
    if bytes[0] != 0x7B {
      for i in 0..<4 {
        let digit = digit(bytes[i])
        if digit > 15 { return nil }
        value = value << 4 | UInt32(digit)
      }
      return (value, 4)
    }
    var i = 1
    while true {
      let digit = digit(bytes[i])
      if digit > 15 { break }
      value = value << 4 | UInt32(digit)
      if value > 0x10FFFF { return nil }
      i += 1
    }
    return bytes[i] == 0x7D && i > 1 ? (value, i + 1) : nil
  }

  /// A name with its escapes resolved.
  static func name(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    // The zeros behind let `unicode` stop.
    let padded = Array(bytes) + repeatElement(0, count: 8)
    padded.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      var i = 0
      while i < bytes.count {
        if base[i] == 0x5C, base[i + 1] == 0x75, let (value, length) = unicode(base + i + 2) {
          append(value, to: &out)
          i += 2 + length
        } else {
          out.append(base[i])
          i += 1
        }
      }
    }
    return out
  }

  /// A surrogate that stands alone becomes U+FFFD.
  static func append(_ value: UInt32, to out: inout [UInt8]) {
    out.append(contentsOf: UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
  }
}
