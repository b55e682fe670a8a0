extension JavaScriptLexer {
  /// A number; it begins with a digit, or with a dot and a digit.
  @inline(always) mutating func scanNumber() -> JavaScriptToken {
    let begin = position
    // Nearly all numbers are a few digits.
    while base[position] &- 0x30 < 10 { position &+= 1 }
    let byte = base[position]
    if byte != 0x2E && byte != 0x5F && byte < 0x80 && byte != 0x5C && !JavaScriptLexer.isNameByte(byte)
      && (base[begin] != 0x30 || position &- begin == 1)
    {
      return .number
    }
    position = begin
    return scanOddNumber()
  }

  @inline(never) private mutating func scanOddNumber() -> JavaScriptToken {
    let begin = position
    var token = JavaScriptToken.number
    var isSound = true
    if base[position] == 0x30, let radix = radix(base[position + 1]) {
      position += 2
      isSound = skipDigits(radix, allowsSeparators: true)
      if base[position] == 0x6E {
        position += 1
        token = .bigint
      }
    } else if base[position] == 0x30, base[position + 1] &- 0x30 < 10 || base[position + 1] == 0x5F {
      isSound = scanLegacyNumber()
    } else {
      isSound = scanDecimal(&token)
    }
    // What touches a number would be read as a part of it.
    let wasSound = isSound
    while JavaScriptLexer.isNameByte(base[position]) {
      isSound = false
      position += 1
    }
    if nameStartLength(position) > 0 || base[position] == 0x5C { isSound = false }
    if !isSound { fault(wasSound ? .numberTouchesName : .invalidNumber, begin, position) }
    return token
  }

  private func radix(_ byte: UInt8) -> UInt8? {
    switch byte | 0x20 {
    case 0x78: 16
    case 0x6F: 8
    case 0x62: 2
    default: nil
    }
  }

  /// `017` and `089`: octal, unless a digit says otherwise.
  private mutating func scanLegacyNumber() -> Bool {
    isOctal = true
    position += 1
    var isDecimal = false
    while base[position] &- 0x30 < 10 {
      if base[position] >= 0x38 { isDecimal = true }
      position += 1
    }
    if base[position] == 0x5F { return false }
    guard isDecimal else { return true }
    return scanFraction()
  }

  private mutating func scanDecimal(_ token: inout JavaScriptToken) -> Bool {
    if base[position] != 0x2E {
      if !skipDigits(10, allowsSeparators: true) { return false }
      if base[position] == 0x6E {
        position += 1
        token = .bigint
        return true
      }
    }
    return scanFraction()
  }

  private mutating func scanFraction() -> Bool {
    if base[position] == 0x2E {
      position += 1
      if base[position] == 0x5F { return false }
      if base[position] &- 0x30 < 10, !skipDigits(10, allowsSeparators: true) { return false }
    }
    if base[position] | 0x20 == 0x65 {
      position += 1
      if base[position] == 0x2B || base[position] == 0x2D { position += 1 }
      return skipDigits(10, allowsSeparators: true)
    }
    return true
  }

  /// At least one digit, single separators between digits.
  private mutating func skipDigits(_ radix: UInt8, allowsSeparators: Bool) -> Bool {
    var isDigitBefore = false
    var isSound = true
    while true {
      let byte = base[position]
      if JavaScriptEscapes.digit(byte) < radix {
        isDigitBefore = true
      } else if byte == 0x5F, allowsSeparators {
        if !isDigitBefore { isSound = false }
        isDigitBefore = false
      } else {
        return isSound && isDigitBefore
      }
      position += 1
    }
  }
}
