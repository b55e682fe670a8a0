/// Finds where placeholders stand in JavaScript: in code, or within a string, template, regular expression or comment.
///
/// It is the part of a lexer that tells literals apart. Whether `/` divides or begins a regular expression follows from
/// the token before it; for `)` and `}` from what stood before the bracket that it closes.
struct JavaScriptHoles {
  private enum Opener {
    /// `isHead`: of `if`, `while`, `for`, `with`; a statement follows.
    case parenthesis(isHead: Bool)
    case bracket, object, block
    /// The `${` of a template.
    case substitution
  }

  /// What the last token says of the next.
  private enum Last {
    /// Behind an operand `/` divides.
    case operand
    case operatorSign
    /// `;`, the ends of blocks, the beginning: a statement follows.
    case statement
    /// `)` of a head or a parameter list, `=>`, `else`, `do`, `try`, a name: `{` begins a block.
    case head
    case name
  }

  private let code: ArraySlice<UInt8>
  private let holes: [Range<Int>]
  private var sites: [HoleSite] = []
  private var openers: [Opener] = []
  private var last = Last.statement
  private var lastWordIsHead = false
  private var i: Int

  /// One site per hole. `holes` are sorted, disjoint ranges of `code`.
  static func sites(_ code: ArraySlice<UInt8>, _ holes: [Range<Int>]) -> [HoleSite] {
    var scanner = JavaScriptHoles(code, holes)
    scanner.scan()
    return scanner.sites
  }

  private init(_ code: ArraySlice<UInt8>, _ holes: [Range<Int>]) {
    self.code = code
    self.holes = holes
    i = code.startIndex
  }

  private var isAtHole: Bool { sites.count < holes.count && holes[sites.count].lowerBound == i }

  private mutating func takeHole(_ place: HoleSite.Place) {
    let hole = holes[sites.count]
    sites.append(HoleSite(hole, in: code, place))
    i = hole.upperBound
  }

  private func byte(_ offset: Int = 0) -> UInt8 {
    i + offset < code.endIndex ? code[i + offset] : 0
  }

  private mutating func scan() {
    while i < code.endIndex {
      if isAtHole {
        takeHole(.code)
        last = .operand
        continue
      }
      let first = byte()
      switch first {
      case 0x09...0x0D, 0x20: i += 1
      case 0x22: string(first, .doubleQuoted)
      case 0x27: string(first, .singleQuoted)
      case 0x60:
        i += 1
        template()
      case 0x2F: slash()
      case 0x3C where byte(1) == 0x21 && byte(2) == 0x2D && byte(3) == 0x2D: lineComment()
      case 0x28:
        openers.append(.parenthesis(isHead: last == .head && lastWordIsHead))
        advance(1, .operatorSign)
      case 0x5B:
        openers.append(.bracket)
        advance(1, .operatorSign)
      case 0x7B: openBrace()
      case 0x29, 0x5D, 0x7D: close(first)
      case 0x3B: advance(1, .statement)
      case 0x2B, 0x2D:
        // `x++ / y` divides, `++ /re/` does not occur.
        let isDoubled = byte(1) == first
        advance(isDoubled ? 2 : 1, isDoubled && isBehindOperand ? .operand : .operatorSign)
      case 0x3D where byte(1) == 0x3E:
        lastWordIsHead = false
        advance(2, .head)
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x24, 0x5C, 0x80...0xFF: word()
      default: advance(1, .operatorSign)
      }
    }
  }

  private mutating func advance(_ count: Int, _ token: Last) {
    i += count
    last = token
  }

  private var isBehindOperand: Bool { last == .operand || last == .name }

  private static let operators: Set<String> = [
    "return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "instanceof", "yield", "await",
  ]
  private static let heads: Set<String> = ["if", "while", "for", "with"]
  private static let blocks: Set<String> = ["else", "do", "try", "finally"]

  private mutating func word() {
    let start = i
    while i < code.endIndex, !isAtHole {
      switch byte() {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x24, 0x5C, 0x80...0xFF: i += 1
      default: return endWord(start)
      }
    }
    endWord(start)
  }

  private mutating func endWord(_ start: Int) {
    let isProperty = HoleSite.byteBefore(start, in: code) == 0x2E
    let isShort = i - start <= 10
    let text = isShort && !isProperty ? String(decoding: code[start..<i], as: UTF8.self) : ""
    lastWordIsHead = JavaScriptHoles.heads.contains(text)
    if lastWordIsHead || JavaScriptHoles.blocks.contains(text) {
      last = .head
    } else if JavaScriptHoles.operators.contains(text) {
      last = .operatorSign
    } else {
      last = (0x30...0x39).contains(code[start]) ? .operand : .name
    }
  }

  private mutating func openBrace() {
    switch last {
    case .statement, .head, .name: openers.append(.block)
    case .operand, .operatorSign: openers.append(.object)
    }
    // Both a block and an object are followed by something that is no operand yet.
    let isBlock = if case .block? = openers.last { true } else { false }
    advance(1, isBlock ? .statement : .operatorSign)
  }

  private mutating func close(_ bracket: UInt8) {
    let opener = openers.popLast()
    switch opener {
    case .substitution? where bracket == 0x7D:
      i += 1
      template()
    case .block?:
      advance(1, .statement)
    case .parenthesis(let isHead)?:
      lastWordIsHead = false
      // `) {` is a body; `) /` divides unless the parentheses were a head.
      advance(1, isHead ? .head : .name)
    case .object?, .bracket?, .substitution?, nil:
      advance(1, .operand)
    }
  }

  private mutating func slash() {
    switch byte(1) {
    case 0x2F: lineComment()
    case 0x2A: blockComment()
    default:
      if isBehindOperand { advance(1, .operatorSign) } else { pattern() }
    }
  }

  private mutating func lineComment() {
    while i < code.endIndex {
      if isAtHole {
        takeHole(.literal(.comment))
        continue
      }
      if byte() == 0x0A || byte() == 0x0D || isLineSeparator { return }
      i += 1
    }
  }

  private mutating func blockComment() {
    i += 2
    while i < code.endIndex {
      if isAtHole {
        takeHole(.literal(.comment))
        continue
      }
      if byte() == 0x2A, byte(1) == 0x2F {
        i += 2
        return
      }
      i += 1
    }
  }

  private var isLineSeparator: Bool { byte() == 0xE2 && byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9) }

  private mutating func string(_ quote: UInt8, _ delimiter: TextWriter.Delimiter) {
    i += 1
    while i < code.endIndex {
      if isAtHole {
        takeHole(.literal(delimiter))
        continue
      }
      let byte = byte()
      if byte == 0x5C {
        skipEscape()
        continue
      }
      // A line break ends a string that was never closed.
      if byte == quote || byte == 0x0A || byte == 0x0D { break }
      i += 1
    }
    advance(i < code.endIndex ? 1 : 0, .operand)
  }

  /// A backslash and what it escapes, unless that is a hole.
  private mutating func skipEscape() {
    i += 1
    if !isAtHole, i < code.endIndex { i += 1 }
  }

  private mutating func template() {
    while i < code.endIndex {
      if isAtHole {
        takeHole(.literal(.template))
        continue
      }
      switch byte() {
      case 0x5C: skipEscape()
      case 0x60: return advance(1, .operand)
      case 0x24 where byte(1) == 0x7B && !(sites.count < holes.count && holes[sites.count].lowerBound == i + 1):
        openers.append(.substitution)
        return advance(2, .operatorSign)
      default: i += 1
      }
    }
    last = .operand
  }

  private mutating func pattern() {
    i += 1
    var isInClass = false
    while i < code.endIndex {
      if isAtHole {
        takeHole(.literal(.pattern))
        continue
      }
      let byte = byte()
      if byte == 0x5C {
        skipEscape()
        continue
      }
      if byte == 0x0A || byte == 0x0D { break }
      if byte == 0x5B { isInClass = true }
      if byte == 0x5D { isInClass = false }
      i += 1
      if byte == 0x2F, !isInClass { break }
    }
    last = .operand
  }
}
