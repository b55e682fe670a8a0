/// Kinds of tokens. The order matters: names, reserved words, literals, punctuation, operators of assignment and binary
/// operators are ranges.
package enum JavaScriptToken: UInt8, Sendable, Comparable, BitwiseCopyable {
  /// Also the kind before the first token.
  case end
  /// A byte that begins no token.
  case illegal

  // Names. What follows `identifier` is a word only where the grammar has a place for it.
  case identifier
  case asWord, asyncWord, awaitWord, fromWord, getWord, letWord, ofWord, setWord, staticWord, yieldWord
  /// `implements`, `interface`, `package`, `private`, `protected`, `public`: reserved in strict code.
  case futureReserved

  // Reserved words.
  case breakWord, caseWord, catchWord, classWord, constWord, continueWord, debuggerWord, defaultWord, deleteWord
  case doWord, elseWord, enumWord, exportWord, extendsWord, falseWord, finallyWord, forWord, functionWord, ifWord
  case importWord, inWord, instanceofWord, newWord, nullWord, returnWord, superWord, switchWord, thisWord, throwWord
  case trueWord, tryWord, typeofWord, varWord, voidWord, whileWord, withWord
  /// A reserved word spelled with escapes: a property name and nothing else.
  case escapedReserved

  // Literals.
  case privateName, number, bigint, string, placeholder
  /// The opening backtick; the parser asks for the parts.
  case backtick

  // Punctuation.
  case leftBrace, rightBrace, leftParenthesis, rightParenthesis, leftBracket, rightBracket
  case dot, ellipsis, semicolon, comma, question, questionDot, colon, arrow, at
  case not, tilde, increment, decrement

  // Operators of assignment.
  case assign, addAssign, subtractAssign, multiplyAssign, divideAssign, remainderAssign, powerAssign
  case shiftLeftAssign, shiftRightAssign, shiftRightZeroAssign, bitAndAssign, bitOrAssign, bitXorAssign
  case andAssign, orAssign, coalesceAssign

  // Binary operators (with `in` and `instanceof` above).
  case coalesce, or, and, bitOr, bitXor, bitAnd
  case equal, notEqual, strictEqual, strictNotEqual
  case less, greater, lessEqual, greaterEqual
  case shiftLeft, shiftRight, shiftRightZero
  case add, subtract, multiply, divide, remainder, power

  package static func < (a: JavaScriptToken, b: JavaScriptToken) -> Bool { a.rawValue < b.rawValue }

  /// A name or a word that can be one.
  @inline(always) var isName: Bool { self >= .identifier && self <= .futureReserved }
  /// A name or any word: what may follow a dot.
  @inline(always) var isWord: Bool { self >= .identifier && self <= .escapedReserved }
  @inline(always) var isReserved: Bool { self >= .breakWord && self <= .escapedReserved }
  @inline(always) var isAssignment: Bool { self >= .assign && self <= .coalesceAssign }

  /// How tightly a binary operator binds; 0 for other tokens.
  @inline(always) var precedence: UInt8 {
    switch self {
    case .coalesce: 1
    case .or: 2
    case .and: 3
    case .bitOr: 4
    case .bitXor: 5
    case .bitAnd: 6
    case .equal, .notEqual, .strictEqual, .strictNotEqual: 7
    case .less, .greater, .lessEqual, .greaterEqual, .inWord, .instanceofWord: 8
    case .shiftLeft, .shiftRight, .shiftRightZero: 9
    case .add, .subtract: 10
    case .multiply, .divide, .remainder: 11
    case .power: 12
    default: 0
    }
  }
}
