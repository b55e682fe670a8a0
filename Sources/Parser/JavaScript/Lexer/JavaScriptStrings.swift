extension JavaScriptLexer {
  /// A string; the next byte is its opening quote. A string that is not closed ends with its line.
  @inline(always) mutating func scanString(_ quote: UInt8) -> JavaScriptToken {
    position &+= 1
    let quotes = UInt64(quote) &* 0x0101_0101_0101_0101
    while true {
      // Stops at the first byte that is the quote, a backslash or a control character.
      let word = load64(position)
      let stops =
        JavaScriptLexer.zeros(word ^ quotes) | JavaScriptLexer.zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C)
        | JavaScriptLexer.zeros(word & 0xE0E0_E0E0_E0E0_E0E0)
      if stops == 0 {
        position &+= 8
        continue
      }
      position &+= stops.trailingZeroBitCount &>> 3
      if base[position] == quote {
        position &+= 1
        return .string
      }
      if !scanRareOfString() { return .string }
    }
  }

  /// A backslash or a control character. False at the end of the string.
  @inline(never) private mutating func scanRareOfString() -> Bool {
    switch base[position] {
    case 0x5C:
      isEscaped = true
      let begin = position
      switch skipEscape() {
      case .sound: break
      case .octal: isOctal = true
      case .malformed: fault(.invalidEscape, begin, position)
      }
      return true
    case 0x0A, 0x0D: break
    case 0x00 where position >= count: position = count
    default:
      position += 1
      return true
    }
    fault(.unterminatedString, start, position)
    return false
  }

  enum EscapeForm { case sound, octal, malformed }

  /// Moves behind the escape at a backslash.
  mutating func skipEscape() -> EscapeForm {
    position += 1
    if position >= count { return .sound }
    let byte = base[position]
    position += 1
    switch byte {
    case 0x75:  // u
      guard let (_, length) = JavaScriptEscapes.unicode(base + position) else { return .malformed }
      position += length
    case 0x78:  // x
      guard JavaScriptEscapes.digit(base[position]) < 16, JavaScriptEscapes.digit(base[position + 1]) < 16
      else { return .malformed }
      position += 2
    case 0x0D: if base[position] == 0x0A { position += 1 }
    case 0x30: return base[position] &- 0x30 < 10 ? .octal : .sound
    case 0x31...0x39: return .octal
    default: break
    }
    return .sound
  }

  /// How a part of a template ends.
  struct TemplatePart {
    /// `${` follows; else the template is at its end.
    var isOpen: Bool
    /// First escape that only a tagged template may hold, or nil.
    var badEscape: Int?
    var isEscaped: Bool
    /// End of the text; the backtick or `${` lies behind it.
    var end: Int
  }

  /// Reads text of a template from `position` (behind a backtick or a `}`) over the backtick or `${` that ends it.
  mutating func scanTemplatePart(_ opening: Int) -> TemplatePart {
    var part = TemplatePart(isOpen: false, badEscape: nil, isEscaped: false, end: count)
    while true {
      let word = load64(position)
      let stops =
        JavaScriptLexer.zeros(word ^ 0x6060_6060_6060_6060) | JavaScriptLexer.zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C)
        | JavaScriptLexer.zeros(word ^ 0x2424_2424_2424_2424) | JavaScriptLexer.zeros(word)
      if stops == 0 {
        position &+= 8
        continue
      }
      position &+= stops.trailingZeroBitCount &>> 3
      switch base[position] {
      case 0x60:
        part.end = position
        position += 1
        return part
      case 0x24 where base[position + 1] == 0x7B:
        part.end = position
        position += 2
        part.isOpen = true
        return part
      case 0x5C:
        let begin = position
        part.isEscaped = true
        if skipEscape() != .sound, part.badEscape == nil { part.badEscape = begin }
      case 0x00 where position >= count:
        position = count
        part.end = count
        fault(.unterminatedTemplate, opening, count)
        return part
      default: position += 1
      }
    }
  }

  /// Reads the token `/` or `/=` again as a regular expression. Gives the end of its pattern, or nil if it is not closed.
  mutating func rescanRegex() -> Int? {
    position = start + 1
    var isInClass = false
    while true {
      let byte = base[position]
      switch byte {
      case 0x2F where !isInClass:
        let end = position
        position += 1
        // Any letters may follow; those that are no flags are told later.
        while true {
          skipNameBytes()
          if base[position] == 0x5C {
            fault(.invalidRegexFlags, position, position + 1)
            position += 1
            continue
          }
          let length = base[position] >= 0x80 ? nameStartLength(position) : 0
          if length == 0 { break }
          position += length
        }
        return end
      case 0x5B: isInClass = true
      case 0x5D: isInClass = false
      case 0x5C:
        position += 1
        if position >= count || isLineEnd(position) { continue }
      case 0x0A, 0x0D: return unterminatedRegex()
      case 0x00 where position >= count: return unterminatedRegex()
      case 0xE2 where JavaScriptLexer.isLineSeparator(base + position): return unterminatedRegex()
      default: break
      }
      position += 1
    }
  }

  private func isLineEnd(_ offset: Int) -> Bool {
    base[offset] == 0x0A || base[offset] == 0x0D || JavaScriptLexer.isLineSeparator(base + offset)
  }

  private mutating func unterminatedRegex() -> Int? {
    position = min(position, count)
    fault(.unterminatedRegex, start, position)
    return nil
  }
}
