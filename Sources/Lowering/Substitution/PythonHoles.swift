/// Finds where placeholders stand in Python: in code, or within a string or comment. The fields of f-strings are code
/// (with the grammar of Python 3.12), their format after `:` is text.
struct PythonHoles {
  private struct Text {
    var quote: UInt8
    var isTriple: Bool
    var isFormatted: Bool
  }

  private enum State {
    case bracket
    case text(Text)
    /// Code within a formatted string.
    case field(Text)
    /// Behind the `:` of a field.
    case format(Text)
  }

  private let code: ArraySlice<UInt8>
  private let holes: [Range<Int>]
  private var sites: [HoleSite] = []
  private var states: [State] = []
  private var i: Int

  /// One site per hole. `holes` are sorted, disjoint ranges of `code`.
  static func sites(_ code: ArraySlice<UInt8>, _ holes: [Range<Int>]) -> [HoleSite] {
    var scanner = PythonHoles(code, holes)
    scanner.scan()
    return scanner.sites
  }

  private init(_ code: ArraySlice<UInt8>, _ holes: [Range<Int>]) {
    self.code = code
    self.holes = holes
    i = code.startIndex
  }

  private func isHole(at index: Int) -> Bool { sites.count < holes.count && holes[sites.count].lowerBound == index }

  private mutating func scan() {
    while i < code.endIndex {
      switch states.last {
      case .text(let text)?: scan(text)
      case .format(let text)?: scanFormat(text)
      case .field(let text)?: scanCode(field: text)
      case .bracket?, nil: scanCode(field: nil)
      }
    }
  }

  private mutating func takeHole(_ place: HoleSite.Place) {
    let hole = holes[sites.count]
    sites.append(HoleSite(hole, in: code, place))
    i = hole.upperBound
  }

  private mutating func scanCode(field: Text?) {
    if isHole(at: i) { return takeHole(.code) }
    let byte = code[i]
    switch byte {
    case 0x22, 0x27:
      let isTriple = isTripled(i)
      states.append(.text(Text(quote: byte, isTriple: isTriple, isFormatted: isFormatted(quoteAt: i))))
      i += isTriple ? 3 : 1
    case 0x23: comment()
    case 0x28, 0x5B, 0x7B:
      states.append(.bracket)
      i += 1
    case 0x29, 0x5D, 0x7D:
      states.removeLast(states.isEmpty ? 0 : 1)
      i += 1
    case 0x3A:
      if let field {
        states.removeLast()
        states.append(.format(field))
      }
      i += 1
    default: i += 1
    }
  }

  private mutating func comment() {
    while i < code.endIndex, code[i] != 0x0A, code[i] != 0x0D {
      if isHole(at: i) { takeHole(.literal(.comment)) } else { i += 1 }
    }
  }

  private mutating func scan(_ text: Text) {
    if isHole(at: i) { return takeHole(.literal(text.quote == 0x22 ? .doubleQuoted : .singleQuoted)) }
    let byte = code[i]
    if byte == 0x5C {
      i += isHole(at: i + 1) ? 1 : 2
    } else if text.isTriple ? byte == text.quote && isTripled(i) : byte == text.quote || byte == 0x0A || byte == 0x0D {
      states.removeLast()
      i += text.isTriple ? 3 : 1
    } else if text.isFormatted, byte == 0x7B {
      if i + 1 < code.endIndex, code[i + 1] == 0x7B, !isHole(at: i + 1) {
        i += 2
      } else {
        states.append(.field(text))
        i += 1
      }
    } else {
      i += 1
    }
  }

  private mutating func scanFormat(_ text: Text) {
    switch code[i] {
    case _ where isHole(at: i): takeHole(.literal(text.quote == 0x22 ? .doubleQuoted : .singleQuoted))
    case 0x7D:
      states.removeLast()
      i += 1
    case 0x7B:
      states.append(.field(text))
      i += 1
    case text.quote where !text.isTriple:
      // The string ends within a field: both are over.
      states.removeLast()
    default: i += 1
    }
  }

  private func isTripled(_ at: Int) -> Bool {
    at + 2 < code.endIndex && code[at + 1] == code[at] && code[at + 2] == code[at]
  }

  /// The letters before the quote name an f-string (or, since 3.14, a template string).
  private func isFormatted(quoteAt index: Int) -> Bool {
    var isFormatted = false
    var at = index
    while at > code.startIndex {
      let letter = code[at - 1] | 0x20
      if letter == 0x66 || letter == 0x74 {
        isFormatted = true
      } else if letter != 0x72 && letter != 0x62 && letter != 0x75 {
        break
      }
      at -= 1
    }
    let isWord = at > code.startIndex && (code[at - 1] == 0x5F || code[at - 1] >= 0x80 || isAlphanumeric(code[at - 1]))
    return isFormatted && !isWord
  }

  private func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
