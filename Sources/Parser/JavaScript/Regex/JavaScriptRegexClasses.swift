extension JavaScriptRegex {
  /// What an escape matches: one unit, or a set.
  enum Atom {
    case unit(UInt32)
    case set
  }

  /// Behind a backslash. Nil if the escape is refused.
  mutating func readEscape(inClass: Bool) -> Atom? {
    guard !isAtEnd else { return nil }
    let unit = peek()
    guard let scalar = Unicode.Scalar(unit) else {
      index += 1
      return .unit(unit)
    }
    index += 1
    switch scalar {
    case "d", "D", "s", "S", "w", "W": return .set
    case "t": return .unit(9)
    case "n": return .unit(10)
    case "v": return .unit(11)
    case "f": return .unit(12)
    case "r": return .unit(13)
    case "b" where inClass: return .unit(8)
    case "-" where inClass && isUnicode: return .unit(unit)
    case "0"..."9": return readNumberEscape(unit - 0x30, inClass: inClass)
    case "c": return readControl(inClass: inClass)
    case "x":
      if let value = readHex(2) { return .unit(value) }
      return isUnicode ? nil : .unit(unit)
    case "u":
      if let value = readUnicodeEscape(allowsBraces: isUnicode, joinsSurrogates: isUnicode) { return .unit(value) }
      return isUnicode ? nil : .unit(unit)
    case "p", "P":
      if !isUnicode { return .unit(unit) }
      return readProperty(isNegated: scalar == "P") ? .set : nil
    case "k":
      if inClass || !isUnicode && groupNames.isEmpty { return isUnicode || !groupNames.isEmpty ? nil : .unit(unit) }
      guard eat("<"), let name = readName(), groupNames.contains(name) else { return nil }
      return .set
    case "^", "$", "\\", ".", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|", "/": return .unit(unit)
    case "q" where hasSets && inClass: return readStrings() ? .set : nil
    case "&", "-", "!", "#", "%", ",", ":", ";", "<", "=", ">", "@", "`", "~":
      return isUnicode && !(hasSets && inClass) ? nil : .unit(unit)
    default: return isUnicode ? nil : .unit(unit)
    }
  }

  private mutating func readNumberEscape(_ first: UInt32, inClass: Bool) -> Atom? {
    if isUnicode {
      if first == 0 { return Self.digit(peek()) == nil ? .unit(0) : nil }
      if inClass { return nil }
      var number = Int(first)
      while let digit = Self.digit(peek()) {
        number = Swift.min(number * 10 + Int(digit), 1 << 40)
        index += 1
      }
      return number <= groupCount ? .set : nil
    }
    // Outside of classes a number may refer to a group; both are sound, and only classes need the value.
    guard first < 8 else { return .unit(first + 0x30) }
    var value = first
    let limit = first < 4 ? 2 : 1
    for _ in 0..<limit {
      guard let digit = Self.digit(peek()), digit < 8 else { break }
      value = value << 3 | digit
      index += 1
    }
    return .unit(value)
  }

  /// `\cX`.
  private mutating func readControl(inClass: Bool) -> Atom? {
    let unit = peek()
    let isLetter = unit | 0x20 >= 0x61 && unit | 0x20 <= 0x7A && unit < 0x80
    if isLetter || inClass && !isUnicode && (Self.digit(unit) != nil || unit == 0x5F) {
      index += 1
      return .unit(unit & 31)
    }
    if isUnicode { return nil }
    // The backslash stands for itself.
    index -= 1
    return .unit(0x5C)
  }

  /// `{Name}` or `{Name=Value}` behind `\p`.
  private mutating func readProperty(isNegated: Bool) -> Bool {
    guard eat("{") else { return false }
    var name = ""
    var value: String?
    while !isAtEnd, !eat("}") {
      guard let scalar = Unicode.Scalar(peek()), scalar.isASCII else { return false }
      index += 1
      if scalar == "=", value == nil {
        value = ""
      } else if value == nil {
        name.unicodeScalars.append(scalar)
      } else {
        value?.unicodeScalars.append(scalar)
      }
    }
    guard index > 0, index <= units.count, units[index - 1] == 0x7D else { return false }
    return JavaScriptRegexProperties.exists(name, value, allowsStrings: hasSets && !isNegated)
  }

  /// A class without the flag `v`.
  mutating func readClass() -> Bool {
    index += 1
    _ = eat("^")
    while !isAtEnd {
      if eat("]") { return true }
      guard let low = readClassAtom() else { return false }
      guard peek() == 0x2D, !isAtEnd, peek(1) != 0x5D else { continue }
      index += 1
      guard !isAtEnd, let high = readClassAtom() else { return false }
      switch (low, high) {
      case (.unit(let low), .unit(let high)): if low > high { return false }
      default: if isUnicode { return false }
      }
    }
    return false
  }

  private mutating func readClassAtom() -> Atom? {
    if eat("\\") { return readEscape(inClass: true) }
    let unit = peek()
    index += 1
    return .unit(unit)
  }

  // MARK: Sets

  /// A class with the flag `v`: unions, or differences, or intersections, of characters, ranges and classes.
  mutating func readSet() -> Bool {
    enum Operation { case none, union, difference, intersection }
    struct Level {
      var operation = Operation.none
      var isAfterOperand = false
      var isAfterOperator = false
    }
    var levels: [Level] = []
    repeat {
      if eat("[") {
        if let outer = levels.indices.last, levels[outer].isAfterOperand {
          guard levels[outer].operation == .none || levels[outer].operation == .union else { return false }
          levels[outer].operation = .union
        }
        _ = eat("^")
        levels.append(Level())
        continue
      }
      guard let top = levels.indices.last else { return false }
      if eat("]") {
        if levels[top].isAfterOperator { return false }
        levels.removeLast()
        if let outer = levels.indices.last {
          levels[outer].isAfterOperand = true
          levels[outer].isAfterOperator = false
        }
        continue
      }
      let pair = (peek(), peek(1))
      if pair == (0x2D, 0x2D) || pair == (0x26, 0x26) {
        let operation: Operation = pair.0 == 0x2D ? .difference : .intersection
        guard levels[top].isAfterOperand, levels[top].operation == .none || levels[top].operation == operation else {
          return false
        }
        levels[top].operation = operation
        levels[top].isAfterOperand = false
        levels[top].isAfterOperator = true
        index += 2
        continue
      }
      if levels[top].isAfterOperand {
        guard levels[top].operation == .none || levels[top].operation == .union else { return false }
        levels[top].operation = .union
      }
      guard let isRange = readSetOperand() else { return false }
      if isRange {
        guard levels[top].operation == .none || levels[top].operation == .union else { return false }
        levels[top].operation = .union
      }
      levels[top].isAfterOperand = true
      levels[top].isAfterOperator = false
    } while !levels.isEmpty && !isAtEnd
    return levels.isEmpty
  }

  /// A character, a set or a range; says whether it is a range. Nil if it is none of these.
  private mutating func readSetOperand() -> Bool? {
    guard let low = readSetCharacter() else { return nil }
    guard peek() == 0x2D, peek(1) != 0x2D else { return false }
    index += 1
    guard let high = readSetCharacter(), case .unit(let from) = low, case .unit(let to) = high else { return nil }
    return from <= to ? true : nil
  }

  private mutating func readSetCharacter() -> Atom? {
    if eat("\\") { return readEscape(inClass: true) }
    guard !isAtEnd, let scalar = Unicode.Scalar(peek()) else { return nil }
    switch scalar {
    case "(", ")", "[", "]", "{", "}", "/", "-", "|": return nil
    case "!", "#", "$", "%", "&", "*", "+", ",", ".", ":", ";", "<", "=", ">", "?", "@", "^", "`", "~":
      if peek(1) == scalar.value { return nil }
    default: break
    }
    index += 1
    return .unit(scalar.value)
  }

  /// `{ab|c}` behind `\q`.
  private mutating func readStrings() -> Bool {
    guard eat("{") else { return false }
    while !isAtEnd {
      if eat("}") { return true }
      if eat("|") { continue }
      if readSetCharacter() == nil { return false }
    }
    return false
  }
}
