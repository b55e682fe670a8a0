import Lexer

extension JavaScriptLexer {
  /// Skips blanks, ends of lines and comments.
  @inline(always) mutating func skipTrivia() {
    while true {
      let byte = base[position]
      if byte == 0x20 || byte == 0x09 {
        position &+= 1
      } else if byte == 0x0A {
        isAfterNewline = true
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
      } else if byte == 0x2F {
        let next = base[position &+ 1]
        if next == 0x2F {
          skipLine()
        } else if next == 0x2A {
          skipComment()
        } else {
          return
        }
      } else if byte > 0x20 && byte < 0x80 && byte != 0x3C && byte != 0x2D {
        return
      } else if !skipRareTrivia(byte) {
        return
      }
    }
  }

  /// Blanks beyond ASCII and the comments of HTML. False if there are none.
  @inline(never) private mutating func skipRareTrivia(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0D:
      isAfterNewline = true
      position += 1
    case 0x0B, 0x0C: position += 1
    case 0x3C:  // <!--
      guard hasHTMLComments, base[position + 1] == 0x21, base[position + 2] == 0x2D, base[position + 3] == 0x2D
      else { return false }
      skipLine()
    case 0x2D:  // -->
      guard hasHTMLComments, isAfterNewline, base[position + 1] == 0x2D, base[position + 2] == 0x3E
      else { return false }
      skipLine()
    case 0x80...:
      let length = JavaScriptLexer.blankLength(base + position)
      if length == 0 { return false }
      if length == 3, JavaScriptLexer.isLineSeparator(base + position) { isAfterNewline = true }
      position += length
    default: return false
    }
    return true
  }

  /// To the end of the line, eight bytes at a time.
  @inline(never) mutating func skipLine() {
    while position < count {
      let word = load64(position)
      let feed = word ^ 0x0A0A_0A0A_0A0A_0A0A
      let carriage = word ^ 0x0D0D_0D0D_0D0D_0D0D
      let separator = word ^ 0xE2E2_E2E2_E2E2_E2E2
      let stops =
        (JavaScriptLexer.zeros(feed) | JavaScriptLexer.zeros(carriage) | JavaScriptLexer.zeros(separator))
      if stops == 0 {
        position += 8
        continue
      }
      position += stops.trailingZeroBitCount >> 3
      if base[position] != 0xE2 || JavaScriptLexer.isLineSeparator(base + position) { break }
      position += 1
    }
    position = min(position, count)
  }

  /// A bit in every byte that is zero, up to the first that is.
  @inline(always) static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  @inline(never) private mutating func skipComment() {
    let start = position
    position += 2
    while position < count {
      let byte = base[position]
      if byte == 0x2A, base[position + 1] == 0x2F {
        position += 2
        return
      }
      if byte == 0x0A || byte == 0x0D || byte == 0xE2 && JavaScriptLexer.isLineSeparator(base + position) {
        isAfterNewline = true
      }
      position += 1
    }
    position = count
    lexicalFault(.unterminatedComment, start, count)
  }

  /// Skips the first line if it begins with `#!`.
  mutating func skipHashbang() {
    if base[0] == 0x23, base[1] == 0x21 { skipLine() }
  }

  /// U+2028 and U+2029 end lines.
  @inline(always) static func isLineSeparator(_ bytes: UnsafePointer<UInt8>) -> Bool {
    bytes[0] == 0xE2 && bytes[1] == 0x80 && bytes[2] & 0xFE == 0xA8
  }

  /// Bytes of the blank beyond ASCII at `bytes`; 0 if there is none.
  static func blankLength(_ bytes: UnsafePointer<UInt8>) -> Int {
    switch bytes[0] {
    case 0xC2: return bytes[1] == 0xA0 ? 2 : 0
    case 0xE1: return bytes[1] == 0x9A && bytes[2] == 0x80 ? 3 : 0
    case 0xE2:
      if bytes[1] == 0x80 {
        switch bytes[2] {
        case 0x80...0x8A, 0xA8, 0xA9, 0xAF: return 3
        default: return 0
        }
      }
      return bytes[1] == 0x81 && bytes[2] == 0x9F ? 3 : 0
    case 0xE3: return bytes[1] == 0x80 && bytes[2] == 0x80 ? 3 : 0
    case 0xEF: return bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    default: return 0
    }
  }
}
