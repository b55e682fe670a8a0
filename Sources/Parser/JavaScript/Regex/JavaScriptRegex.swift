/// Says whether an engine takes a regular expression: the grammar of ECMAScript with its Annex B, without building
/// anything. Linear in the pattern; groups are counted, not recursed into.
struct JavaScriptRegex {
  /// Units of the pattern: code points if it is read as Unicode, else UTF-16; a zero behind them. What is no UTF-8
  /// counts as U+FFFD.
  let units: [UInt32]
  /// Flag `u` or `v`: no leniency.
  let isUnicode: Bool
  /// Flag `v`: classes are sets.
  let hasSets: Bool
  var index = 0
  var groupCount = 0
  var groupNames: Set<[UInt32]> = []

  /// Flags are letters of `dgimsuvy`, each at most once, `u` and `v` not together.
  static func areFlagsSound(_ flags: UnsafeBufferPointer<UInt8>) -> Bool {
    var seen: UInt32 = 0
    for flag in flags {
      switch flag {
      case 0x64, 0x67, 0x69, 0x6D, 0x73, 0x75, 0x76, 0x79: break
      default: return false
      }
      let bit = UInt32(1) << UInt32(flag - 0x61)
      if seen & bit != 0 { return false }
      seen |= bit
    }
    let both: UInt32 = 1 << 20 | 1 << 21
    return seen & both != both
  }

  static func isSound(_ pattern: UnsafeBufferPointer<UInt8>, isUnicode: Bool, hasSets: Bool) -> Bool {
    var regex = JavaScriptRegex(pattern, isUnicode: isUnicode, hasSets: hasSets)
    return regex.countGroups() && regex.readPattern()
  }

  private init(_ pattern: UnsafeBufferPointer<UInt8>, isUnicode: Bool, hasSets: Bool) {
    self.isUnicode = isUnicode
    self.hasSets = hasSets
    let text = String(decoding: pattern, as: UTF8.self)
    units = (isUnicode ? text.unicodeScalars.map(\.value) : text.utf16.map { UInt32($0) }) + [0]
  }

  /// The unit `offset` places ahead; 0 beyond the end.
  func peek(_ offset: Int = 0) -> UInt32 {
    let i = index + offset
    return i >= 0 && i < units.count ? units[i] : 0
  }

  var isAtEnd: Bool { index >= units.count - 1 }

  mutating func eat(_ character: Unicode.Scalar) -> Bool {
    guard !isAtEnd, peek() == character.value else { return false }
    index += 1
    return true
  }

  static func digit(_ unit: UInt32) -> UInt32? { unit >= 0x30 && unit <= 0x39 ? unit - 0x30 : nil }

  static func hexDigit(_ unit: UInt32) -> UInt32? {
    guard let byte = UInt8(exactly: unit) else { return nil }
    let digit = JavaScriptEscapes.digit(byte)
    return digit < 16 ? UInt32(digit) : nil
  }

  // MARK: Groups

  /// Looks ahead: references may precede what they refer to. False if a name is malformed or there twice.
  private mutating func countGroups() -> Bool {
    defer { index = 0 }
    var classes = 0
    while !isAtEnd {
      switch Unicode.Scalar(peek()) {
      case "\\": index += 1
      case "[": classes = hasSets ? classes + 1 : 1
      case "]": if classes > 0 { classes -= 1 }
      case "(" where classes == 0:
        if peek(1) != 0x3F {
          groupCount += 1
        } else if peek(2) == 0x3C, peek(3) != 0x3D, peek(3) != 0x21 {
          index += 3
          groupCount += 1
          guard let name = readName(), groupNames.insert(name).inserted else { return false }
          continue
        }
      default: break
      }
      index += 1
    }
    return true
  }

  /// A name behind `<` and the `>` behind it.
  mutating func readName() -> [UInt32]? {
    var name: [UInt32] = []
    while !isAtEnd {
      if eat(">") { return name.isEmpty ? nil : name }
      guard let unit = readNameUnit(), let scalar = Unicode.Scalar(unit) else { return nil }
      let fits =
        scalar == "$" || scalar == "_"
        || (name.isEmpty
          ? scalar.properties.isIDStart
          : scalar.properties.isIDContinue || scalar == "\u{200C}" || scalar == "\u{200D}")
      guard fits else { return nil }
      name.append(unit)
    }
    return nil
  }

  /// One code point of a name: names are Unicode in every mode.
  private mutating func readNameUnit() -> UInt32? {
    let unit = peek()
    index += 1
    if unit == 0x5C {
      guard eat("u") else { return nil }
      return readUnicodeEscape(allowsBraces: true, joinsSurrogates: true)
    }
    if unit & 0xFC00 == 0xD800, peek() & 0xFC00 == 0xDC00 {
      let low = peek()
      index += 1
      return 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF
    }
    return unit
  }

  /// Behind `\u`.
  mutating func readUnicodeEscape(allowsBraces: Bool, joinsSurrogates: Bool) -> UInt32? {
    let start = index
    if allowsBraces, eat("{") {
      var value: UInt32 = 0
      var hasDigit = false
      while let digit = Self.hexDigit(peek()), !isAtEnd {
        value = value << 4 | digit
        if value > 0x10FFFF { return nil }
        hasDigit = true
        index += 1
      }
      return hasDigit && eat("}") ? value : nil
    }
    guard let high = readHex(4) else {
      index = start
      return nil
    }
    guard joinsSurrogates, high & 0xFC00 == 0xD800, peek() == 0x5C, peek(1) == 0x75 else { return high }
    let mark = index
    index += 2
    if let low = readHex(4), low & 0xFC00 == 0xDC00 { return 0x10000 + (high & 0x3FF) << 10 + low & 0x3FF }
    index = mark
    return high
  }

  mutating func readHex(_ count: Int) -> UInt32? {
    var value: UInt32 = 0
    for i in 0..<count {
      guard let digit = Self.hexDigit(peek(i)) else { return nil }
      value = value << 4 | digit
    }
    index += count
    return value
  }

  // MARK: Terms

  private mutating func readPattern() -> Bool {
    /// For each open group, whether a quantifier may follow it.
    var groups: [Bool] = []
    var isRepeatable = false
    while !isAtEnd {
      let unit = peek()
      switch Unicode.Scalar(unit) {
      case "|", "^", "$":
        index += 1
        isRepeatable = false
      case "(":
        index += 1
        guard let form = readGroupHead() else { return false }
        groups.append(form)
        isRepeatable = false
      case ")":
        guard let form = groups.popLast() else { return false }
        index += 1
        isRepeatable = form
      case "*", "+", "?":
        if !isRepeatable { return false }
        index += 1
        _ = eat("?")
        isRepeatable = false
      case "{":
        switch readBraces() {
        case .counts:
          if !isRepeatable { return false }
          _ = eat("?")
          isRepeatable = false
        case .outOfOrder: return false
        case .none:
          if isUnicode { return false }
          index += 1
          isRepeatable = true
        }
      case "}", "]":
        if isUnicode { return false }
        index += 1
        isRepeatable = true
      case "[":
        if !(hasSets ? readSet() : readClass()) { return false }
        isRepeatable = true
      case "\\":
        index += 1
        if peek() == 0x62 || peek() == 0x42 {
          index += 1
          isRepeatable = false
        } else {
          if readEscape(inClass: false) == nil { return false }
          isRepeatable = true
        }
      default:
        index += 1
        isRepeatable = true
      }
    }
    return groups.isEmpty
  }

  /// What follows `(`. Gives whether the group may be repeated; nil if it is malformed.
  private mutating func readGroupHead() -> Bool? {
    guard eat("?") else { return true }
    if eat(":") { return true }
    if eat("=") || eat("!") { return !isUnicode }
    guard eat("<") else { return nil }
    if eat("=") || eat("!") { return false }
    return readName() == nil ? nil : true
  }

  private enum Braces { case none, counts, outOfOrder }

  /// `{2}`, `{2,}`, `{2,3}`; consumed if it is one.
  private mutating func readBraces() -> Braces {
    let start = index
    index += 1
    guard let low = readCount() else {
      index = start
      return .none
    }
    var high: UInt64? = low
    if eat(",") { high = readCount() }
    guard eat("}") else {
      index = start
      return .none
    }
    return high.map { $0 < low } ?? false ? .outOfOrder : .counts
  }

  /// Digits; large numbers are all the same.
  private mutating func readCount() -> UInt64? {
    var value: UInt64?
    while let digit = Self.digit(peek()) {
      value = Swift.min((value ?? 0) * 10 + UInt64(digit), 1 << 40)
      index += 1
    }
    return value
  }
}

extension JavaScriptTreeBuilder {
  /// Checks the pattern and flags of a regular expression.
  mutating func checkRegex(_ start: Int, _ end: Int, _ flagsEnd: Int) {
    let isTemplate = context.contains(.template)
    let flagsStart = min(end + 1, flagsEnd)
    let flags = UnsafeBufferPointer(start: lexer.base + flagsStart, count: flagsEnd - flagsStart)
    if !JavaScriptRegex.areFlagsSound(flags) {
      if isTemplate {
        tolerate(.invalidRegexFlags, flagsStart, flagsEnd)
      } else {
        fault(.invalidRegexFlags, flagsStart, flagsEnd)
        return
      }
    }
    let pattern = UnsafeBufferPointer(start: lexer.base + start, count: max(0, end - start))
    let hasSets = flags.contains(0x76)
    let isUnicode = hasSets || flags.contains(0x75)
    if JavaScriptRegex.isSound(pattern, isUnicode: isUnicode, hasSets: hasSets) { return }
    // n8n's parser tries the pattern without its flags.
    if isTemplate, isUnicode, JavaScriptRegex.isSound(pattern, isUnicode: false, hasSets: false) {
      tolerate(.invalidRegex, start, end)
    } else {
      fault(.invalidRegex, start, end)
    }
  }
}
