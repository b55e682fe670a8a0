import Lexer

/// Pulls tokens out of the bytes of a program, one at a time.
///
/// Sound because `padding` zero bytes follow the text: every loop stops at a zero, no read goes further than eight bytes
/// beyond it. Whether `/` divides or begins a regular expression, and `}` ends a block or a part of a template, only the
/// grammar knows: the parser then asks for the token to be read again (`rescanRegex`, `scanTemplatePart`).
struct JavaScriptLexer {
  static let padding = 16

  let base: UnsafePointer<UInt8>
  /// Bytes of the text.
  let count: Int
  /// `<!--` and `-->` begin comments.
  let hasHTMLComments: Bool
  /// n8n's parser decides: it takes any character for the name behind `#` and passes over some faults.
  let isTemplate: Bool
  let opaque: UnsafeBufferPointer<Range<Int>>
  private(set) var opaqueIndex = 0

  /// The current token and its first byte; it ends at `position`.
  var token = JavaScriptToken.end
  var start = 0
  var position = 0
  var previousEnd = 0
  /// A line ends between the previous token and this one.
  var isAfterNewline = true
  /// The token holds an escape.
  var isEscaped = false
  /// The token holds an octal number or escape, which strict code refuses.
  var isOctal = false

  var faults: [JavaScriptFault] = []
  /// Faults are not kept: they follow from one that is.
  var isSilent = false

  init(
    base: UnsafePointer<UInt8>, count: Int, hasHTMLComments: Bool, isTemplate: Bool,
    opaque: UnsafeBufferPointer<Range<Int>>
  ) {
    self.base = base
    self.count = count
    self.hasHTMLComments = hasHTMLComments
    self.isTemplate = isTemplate
    self.opaque = opaque
  }

  @inline(always) func load64(_ offset: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self))
  }

  @inline(always) mutating func fault(_ kind: JavaScriptFault.Kind, _ start: Int, _ end: Int) {
    addFault(JavaScriptFault(kind: kind, start: start, end: min(max(start, end), count)))
  }

  /// A fault that n8n's parser of expressions passes over, if the text is one.
  mutating func lexicalFault(_ kind: JavaScriptFault.Kind, _ start: Int, _ end: Int) {
    var fault = JavaScriptFault(kind: kind, start: start, end: min(max(start, end), count))
    fault.isTolerated = isTemplate
    addFault(fault)
  }

  @inline(never) private mutating func addFault(_ fault: JavaScriptFault) {
    if isSilent { return }
    if let last = faults.last, last.start == fault.start { return }
    faults.append(fault)
  }

  /// Everything that a look ahead changes.
  struct Mark {
    var token: JavaScriptToken
    var start: Int
    var position: Int
    var previousEnd: Int
    var isAfterNewline: Bool
    var isEscaped: Bool
    var isOctal: Bool
    var opaqueIndex: Int
    var faults: Int
  }

  var mark: Mark {
    Mark(
      token: token, start: start, position: position, previousEnd: previousEnd, isAfterNewline: isAfterNewline,
      isEscaped: isEscaped, isOctal: isOctal, opaqueIndex: opaqueIndex, faults: faults.count)
  }

  mutating func restore(_ mark: Mark) {
    token = mark.token
    start = mark.start
    position = mark.position
    previousEnd = mark.previousEnd
    isAfterNewline = mark.isAfterNewline
    isEscaped = mark.isEscaped
    isOctal = mark.isOctal
    opaqueIndex = mark.opaqueIndex
    if faults.count > mark.faults { faults.removeLast(faults.count - mark.faults) }
  }

  /// Gives up: what is left of the text is no token.
  mutating func stop() {
    position = count
    start = count
    previousEnd = count
    token = .end
  }

  /// Reads the next token.
  mutating func advance() {
    previousEnd = position
    isEscaped = false
    isOctal = false
    isAfterNewline = previousEnd == 0
    skipTrivia()
    start = position
    token = scan()
  }

  @inline(always) private mutating func take(_ length: Int, _ token: JavaScriptToken) -> JavaScriptToken {
    position &+= length
    return token
  }

  /// The token at `position`, which is moved behind it.
  @inline(always) private mutating func scan() -> JavaScriptToken {
    let byte = base[position]
    let next = base[position &+ 1]
    switch byte {
    case 0x61...0x7A:  // a…z
      return scanWord()
    case 0x41...0x5A, 0x24, 0x5F:  // A…Z $ _
      skipNameBytes()
      return base[position] >= 0x80 || base[position] == 0x5C ? scanOddName() : .identifier
    case 0x2E:  // .
      if next &- 0x30 < 10 { return scanNumber() }
      return next == 0x2E && base[position &+ 2] == 0x2E ? take(3, .ellipsis) : take(1, .dot)
    case 0x28: return take(1, .leftParenthesis)
    case 0x29: return take(1, .rightParenthesis)
    case 0x2C: return take(1, .comma)
    case 0x3B: return take(1, .semicolon)
    case 0x22, 0x27: return scanString(byte)
    case 0x3A: return take(1, .colon)
    case 0x7B: return scanBrace()
    case 0x7D: return take(1, .rightBrace)
    case 0x5B: return take(1, .leftBracket)
    case 0x5D: return take(1, .rightBracket)
    case 0x30...0x39: return scanNumber()
    case 0x60: return take(1, .backtick)
    case 0x3D:  // =
      if next == 0x3D { return base[position &+ 2] == 0x3D ? take(3, .strictEqual) : take(2, .equal) }
      return next == 0x3E ? take(2, .arrow) : take(1, .assign)
    case 0x00 where position >= count: return .end
    case 0x23, 0x5C, 0x80...: return scanRare()
    default: return scanOperator(byte, next)
    }
  }

  private mutating func scanOperator(_ byte: UInt8, _ next: UInt8) -> JavaScriptToken {
    let third = base[position &+ 2]
    switch byte {
    case 0x21:  // !
      if next != 0x3D { return take(1, .not) }
      return third == 0x3D ? take(3, .strictNotEqual) : take(2, .notEqual)
    case 0x2B:  // +
      return next == byte ? take(2, .increment) : next == 0x3D ? take(2, .addAssign) : take(1, .add)
    case 0x2D:  // -
      return next == byte ? take(2, .decrement) : next == 0x3D ? take(2, .subtractAssign) : take(1, .subtract)
    case 0x26:  // &
      if next == byte { return third == 0x3D ? take(3, .andAssign) : take(2, .and) }
      return next == 0x3D ? take(2, .bitAndAssign) : take(1, .bitAnd)
    case 0x7C:  // |
      if next == byte { return third == 0x3D ? take(3, .orAssign) : take(2, .or) }
      return next == 0x3D ? take(2, .bitOrAssign) : take(1, .bitOr)
    case 0x3F:  // ?
      if next == byte { return third == 0x3D ? take(3, .coalesceAssign) : take(2, .coalesce) }
      return next == 0x2E && third &- 0x30 >= 10 ? take(2, .questionDot) : take(1, .question)
    case 0x2A:  // *
      if next == byte { return third == 0x3D ? take(3, .powerAssign) : take(2, .power) }
      return next == 0x3D ? take(2, .multiplyAssign) : take(1, .multiply)
    case 0x2F: return next == 0x3D ? take(2, .divideAssign) : take(1, .divide)
    case 0x25: return next == 0x3D ? take(2, .remainderAssign) : take(1, .remainder)
    case 0x5E: return next == 0x3D ? take(2, .bitXorAssign) : take(1, .bitXor)
    case 0x3C:  // <
      if next == byte { return third == 0x3D ? take(3, .shiftLeftAssign) : take(2, .shiftLeft) }
      return next == 0x3D ? take(2, .lessEqual) : take(1, .less)
    case 0x3E:  // >
      if next != byte { return next == 0x3D ? take(2, .greaterEqual) : take(1, .greater) }
      if third != byte { return third == 0x3D ? take(3, .shiftRightAssign) : take(2, .shiftRight) }
      return base[position &+ 3] == 0x3D ? take(4, .shiftRightZeroAssign) : take(3, .shiftRightZero)
    case 0x7E: return take(1, .tilde)
    case 0x40: return take(1, .at)
    default: return illegal(1)
    }
  }

  /// A brace, or the placeholder that begins with it.
  @inline(always) private mutating func scanBrace() -> JavaScriptToken {
    if opaqueIndex < opaque.count, let end = placeholderEnd() {
      position = end
      return .placeholder
    }
    return take(1, .leftBrace)
  }

  @inline(never) private mutating func placeholderEnd() -> Int? {
    while opaqueIndex < opaque.count, opaque[opaqueIndex].lowerBound < position { opaqueIndex += 1 }
    guard opaqueIndex < opaque.count, opaque[opaqueIndex].lowerBound == position else { return nil }
    let end = opaque[opaqueIndex].upperBound
    return end > position && end <= count ? end : nil
  }

  @inline(never) private mutating func scanRare() -> JavaScriptToken {
    if base[position] == 0x23 { return scanPrivateName() }
    if nameStartLength(position) > 0 { return scanOddName() }
    let length = base[position] < 0x80 ? 1 : max(1, UTF8Sequence.length(base + position))
    return illegal(length)
  }

  @inline(never) mutating func illegal(_ length: Int) -> JavaScriptToken {
    fault(.illegalCharacter, position, position + length)
    position = min(position + length, count)
    return .illegal
  }
}
