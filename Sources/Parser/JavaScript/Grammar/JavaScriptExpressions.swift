extension JavaScriptTreeBuilder {
  /// Expressions with commas.
  mutating func parseExpression(allowsPattern: Bool = false) -> Index {
    let start = lexer.start
    let first = parseAssignment(allowsPattern: allowsPattern)
    if token != .comma { return first }
    settleLiterals()
    var list = List()
    append(first, &list)
    while eat(.comma) { append(parseAssignment(), &list) }
    return close(.sequence, start, list.first)
  }

  /// Runs `body` where `in` is an operator again.
  @inline(always) mutating func withIn<R>(_ body: (inout JavaScriptTreeBuilder) -> R) -> R {
    let outer = context
    context.remove(.noIn)
    defer { context = outer }
    return body(&self)
  }

  /// One expression without commas. With `allowsPattern`, an array or object literal may hold what only patterns may;
  /// the caller turns it into one or calls `settleLiterals`.
  mutating func parseAssignment(allowsPattern: Bool = false) -> Index {
    guard enter() else { return stop() }
    defer { leave() }
    if token == .yieldWord, context.contains(.generator) { return parseYield() }
    let start = lexer.start
    let outer = (pendingInitializer, pendingProto)
    pendingInitializer = -1
    pendingProto = -1
    arrowStart = start
    var node = parseConditional(start)
    if token.isAssignment, kind(node) != .arrow {
      let isPlain = token == .assign
      let left = kind(node)
      if isPlain, left == .array || left == .object {
        pendingInitializer = -1
        pendingProto = -1
        toPattern(node, isBinding: false)
      } else {
        settleLiterals()
        checkTarget(node, isLogical: token >= .andAssign)
      }
      let sign = token
      advance()
      let value = parseAssignment()
      link(node, value)
      node = close(.assignment, start, node, token: sign)
    } else if pendingInitializer >= 0 || pendingProto >= 0 {
      if !allowsPattern || kind(node) != .array && kind(node) != .object { settleLiterals() }
    }
    if outer.0 >= 0 { pendingInitializer = outer.0 }
    if outer.1 >= 0 { pendingProto = outer.1 }
    return node
  }

  /// The literals read so far are no patterns.
  @inline(always) mutating func settleLiterals() {
    if pendingInitializer >= 0 || pendingProto >= 0 { settlePending() }
  }

  @inline(never) private mutating func settlePending() {
    if pendingInitializer >= 0 { fault(.shorthandInitializer, pendingInitializer, pendingInitializer + 1) }
    if pendingProto >= 0 { fault(.duplicateProto, pendingProto, pendingProto + 9) }
    pendingInitializer = -1
    pendingProto = -1
  }

  @inline(always) private mutating func parseConditional(_ start: Int) -> Index {
    let test = parseBinary(0)
    return token == .question && kind(test) != .arrow ? parseBranches(test, start) : test
  }

  @inline(never) private mutating func parseBranches(_ test: Index, _ start: Int) -> Index {
    settleLiterals()
    advance()
    let outer = context
    context.remove(.noIn)
    let consequent = parseAssignment()
    context = outer
    expect(.colon)
    let alternate = parseAssignment()
    link(test, consequent)
    link(consequent, alternate)
    return close(.conditional, start, test)
  }

  /// Operands of binary operators that bind more tightly than `floor`.
  private mutating func parseBinary(_ floor: UInt8) -> Index {
    let start = lexer.start
    var left = token == .privateName ? parsePrivateOperand(floor) : parseUnary()
    while true {
      let sign = token
      let precedence = sign.precedence
      if precedence == 0 || precedence <= floor {
        if options.isTypeScript, floor < 8, !lexer.isAfterNewline, isWord("as") || isWord("satisfies") {
          left = parseTyped(left, start)
          continue
        }
        return left
      }
      if sign == .inWord && context.contains(.noIn) || kind(left) == .arrow { return left }
      settleLiterals()
      if sign == .power, kind(left) == .unary || kind(left) == .await { fault(.unparenthesizedPower, left) }
      advance()
      guard enter() else {
        let rest = stop()
        link(left, rest)
        return close(.binary, start, left, token: sign)
      }
      let right = parseBinary(sign == .power ? precedence - 1 : precedence)
      leave()
      if sign == .coalesce, isOrAnd(left) || isOrAnd(right) { fault(.mixedCoalesce, left) }
      if kind(right) == .arrow { fault(.unexpectedToken, right) }
      link(left, right)
      left = close(precedence <= 3 ? .logical : .binary, start, left, token: sign)
    }
  }

  private func isOrAnd(_ node: Index) -> Bool {
    kind(node) == .logical && self[node].token != .coalesce
  }

  /// `#x in object`.
  private mutating func parsePrivateOperand(_ floor: UInt8) -> Index {
    let node = parsePrivateName()
    if token != .inWord || floor >= 8 || context.contains(.noIn) {
      if context.contains(.template) { return node }
      fault(.unexpectedToken, node)
    }
    return node
  }

  mutating func parseUnary() -> Index {
    let start = lexer.start
    let sign = token
    switch sign {
    case .not, .tilde, .add, .subtract, .typeofWord, .voidWord, .deleteWord:
      guard enter() else { return stop() }
      defer { leave() }
      advance()
      let operand = parseUnary()
      settleLiterals()
      if kind(operand) == .arrow { fault(.unexpectedToken, operand) }
      if sign == .deleteWord { checkDelete(operand) }
      return close(.unary, start, operand, token: sign)
    case .increment, .decrement:
      guard enter() else { return stop() }
      defer { leave() }
      advance()
      let operand = parseUnary()
      settleLiterals()
      checkTarget(operand, isLogical: false)
      return close(.update, start, operand, flags: .prefix, token: sign)
    case .awaitWord where context.contains(.async) && !lexer.isEscaped: return parseAwait()
    case .less where options.isTypeScript: return parseAngle()
    default: break
    }
    let operand = parsePostfix()
    if token == .increment || token == .decrement, !lexer.isAfterNewline, kind(operand) != .arrow {
      settleLiterals()
      checkTarget(operand, isLogical: false)
      let sign = token
      advance()
      return close(.update, start, operand, token: sign)
    }
    return operand
  }

  private mutating func parseAwait() -> Index {
    guard enter() else { return stop() }
    defer { leave() }
    let start = lexer.start
    if context.contains(.parameters) { fault(.awaitHere, start, lexer.position) }
    if firstAwait < 0 { firstAwait = start }
    advance()
    let operand = parseUnary()
    settleLiterals()
    return close(.await, start, operand)
  }

  private mutating func parseYield() -> Index {
    let start = lexer.start
    if lexer.isEscaped { unexpected() }
    if context.contains(.parameters) { fault(.yieldHere, start, lexer.position) }
    if firstYield < 0 { firstYield = start }
    advance()
    if lexer.isAfterNewline { return close(.yield, start, absent()) }
    if eat(.multiply) { return close(.yield, start, parseAssignment(), flags: .generator) }
    switch token {
    case .end, .semicolon, .comma, .colon, .rightBrace, .rightBracket, .rightParenthesis, .inWord:
      return close(.yield, start, absent())
    case .ofWord where !lexer.isEscaped && context.contains(.noIn): return close(.yield, start, absent())
    default: return close(.yield, start, parseAssignment())
    }
  }
}
