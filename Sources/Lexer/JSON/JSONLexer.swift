/// Pulls tokens out of JSON bytes.
///
/// The methods of this file are the hot path: inlined into the parser, eight bytes at a time, without bounds checks.
/// They are sound because the text is followed by `SourceText.padding` zero bytes: every loop stops at a byte that is
/// zero, and no read goes more than eight bytes beyond it. Keep a lexer in a local variable, where its position lives
/// in a register.
///
/// `public` because the compiler inlines `@inlinable` bodies into other modules only if they are: with `package` the
/// parser is four times slower.
public struct JSONLexer {
  public let base: UnsafePointer<UInt8>
  /// Bytes of the text.
  public let count: Int
  /// Offset of the next byte to read; at most `count` between calls.
  public var position: Int

  /// `base` must be valid as long as the lexer is, and hold `count` bytes and `SourceText.padding` zeros.
  package init(base: UnsafePointer<UInt8>, count: Int) {
    self.base = base
    self.count = count
    position = 0
  }

  /// Runs `body` with a lexer at the first byte of `source`.
  package static func withLexer<R>(_ source: SourceText, _ body: (inout JSONLexer) -> R) -> R? {
    source.storage.withUnsafeBufferPointer { storage in
      guard let base = storage.baseAddress, storage.count >= source.count + SourceText.padding else { return nil }
      var lexer = JSONLexer(base: base, count: source.count)
      return body(&lexer)
    }
  }

  /// The next byte; 0 at the end.
  @inlinable @inline(always) public var byte: UInt8 { base[position] }

  @inlinable @inline(always) public func load64(_ offset: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self))
  }

  @inlinable @inline(always) public mutating func skipWhitespace() {
    while true {
      let byte = base[position]
      if byte > 0x20 { return }
      if byte == 0x0A {
        position &+= 1
        // Indentation: eight blanks per step.
        while true {
          let other = load64(position) ^ 0x2020_2020_2020_2020
          if other == 0 {
            position &+= 8
            continue
          }
          position &+= other.trailingZeroBitCount &>> 3
          break
        }
      } else if byte == 0x20 || byte == 0x0D || byte == 0x09 {
        position &+= 1
      } else {
        return
      }
    }
  }

  /// What a string holds beside ASCII.
  public struct StringFlags: OptionSet, Sendable, BitwiseCopyable {
    public let rawValue: UInt8
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
    @inlinable public static var escaped: StringFlags { StringFlags(rawValue: 1) }
    @inlinable public static var nonASCII: StringFlags { StringFlags(rawValue: 2) }
    /// The string is malformed or not closed; the lexer stands at the first byte that says so.
    @inlinable public static var malformed: StringFlags { StringFlags(rawValue: 4) }
  }

  /// Reads a string; the next byte is its opening quote.
  @inlinable @inline(always) public mutating func scanString() -> StringFlags {
    var flags: StringFlags = []
    position &+= 1
    while true {
      // Stops at the first byte that is a quote, a backslash, a control character or not ASCII.
      while true {
        let word = load64(position)
        let stops =
          ((word &- 0x2020_2020_2020_2020)
            | ((word ^ 0x2222_2222_2222_2222) &- 0x0101_0101_0101_0101)
            | ((word ^ 0x5C5C_5C5C_5C5C_5C5C) &- 0x0101_0101_0101_0101) | word) & 0x8080_8080_8080_8080
        if stops == 0 {
          position &+= 8
          continue
        }
        position &+= stops.trailingZeroBitCount &>> 3
        break
      }
      let byte = base[position]
      if byte == 0x22 {
        position &+= 1
        return flags
      }
      if byte == 0x5C {
        flags.insert(.escaped)
        let length = escapeLength
        if length == 0 { return flags.union(.malformed) }
        position &+= length
      } else if byte >= 0x80 {
        flags.insert(.nonASCII)
        repeat {
          let length = UTF8Sequence.length(base + position)
          if length == 0 { return flags.union(.malformed) }
          position &+= length
        } while base[position] >= 0x80
      } else {
        return flags.union(.malformed)
      }
    }
  }

  /// Bytes of the escape at a backslash; 0 if it is none.
  @inlinable @inline(always) public var escapeLength: Int {
    switch base[position &+ 1] {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: return 2
    case 0x75:
      for digit in 2..<6 where !JSONLexer.isHexDigit(base[position &+ digit]) { return 0 }
      return 6
    default: return 0
    }
  }

  /// Reads a number that begins with a digit or `-`. False if it is malformed, or if something else touches it.
  @inlinable @inline(always) public mutating func scanNumber() -> Bool {
    scanDigitsAndSigns() && isAtDelimiter
  }

  /// Reads what has the form of a number, whatever comes after it.
  @inlinable @inline(always) public mutating func scanDigitsAndSigns() -> Bool {
    if base[position] == 0x2D { position &+= 1 }
    if base[position] == 0x30 {
      position &+= 1
    } else if !skipDigits() {
      return false
    }
    if base[position] == 0x2E {
      position &+= 1
      if !skipDigits() { return false }
    }
    if base[position] | 0x20 == 0x65 {
      position &+= 1
      if base[position] == 0x2B || base[position] == 0x2D { position &+= 1 }
      if !skipDigits() { return false }
    }
    return true
  }

  /// Reads `true`, `false` or `null`; false if something else stands there or touches it.
  @inlinable @inline(always) public mutating func scanLiteral() -> Bool {
    let word = load64(position)
    let four = UInt32(truncatingIfNeeded: word)
    if four == 0x6575_7274 || four == 0x6C6C_756E {
      position &+= 4
    } else if word & 0xFF_FFFF_FFFF == 0x65_736C_6166 {
      position &+= 5
    } else {
      return false
    }
    return isAtDelimiter
  }

  /// True where a number or literal may end: before blanks, `,`, `]`, `}` and at the end (or a NUL).
  @inlinable @inline(always) public var isAtDelimiter: Bool {
    let byte = base[position]
    return byte <= 0x20 || byte == 0x2C || byte == 0x5D || byte == 0x7D
  }

  /// True if there was a digit.
  @inlinable @inline(always) public mutating func skipDigits() -> Bool {
    guard base[position] &- 0x30 < 10 else { return false }
    repeat { position &+= 1 } while base[position] &- 0x30 < 10
    return true
  }

  @inlinable @inline(always) public static func isHexDigit(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6
  }
}
