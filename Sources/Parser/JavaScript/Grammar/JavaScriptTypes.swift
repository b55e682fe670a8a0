/// TypeScript: types are skipped, not read. Only what decides where they end is looked at.
extension JavaScriptTreeBuilder {
  /// `: type`.
  @discardableResult mutating func skipAnnotation() -> Bool {
    guard token == .question || token == .not || token == .colon else { return false }
    if token != .colon {
      advance()
      if token != .colon { return true }
    }
    advance()
    skipType()
    return true
  }

  /// Behind a parameter: `?`, `: type`.
  @discardableResult mutating func skipParameterType() -> Bool {
    if token == .question {
      let mark = lexer.mark
      advance()
      switch token {
      case .colon, .comma, .rightParenthesis, .assign: break
      default:
        lexer.restore(mark)
        return false
      }
      if token != .colon { return true }
    }
    guard token == .colon else { return false }
    advance()
    skipType()
    return true
  }

  /// `= value` behind the type of the last parameter of `list`.
  mutating func parseTypedDefault(_ start: Int, _ list: inout List) {
    advance()
    let target = list.last
    // The target is the end of the list: its place is taken by the pattern.
    let value = parseAssignment()
    var before = list.first
    toPattern(target, isBinding: true)
    let pattern = close(.assignmentPattern, start, target)
    if list.first == target {
      list.first = pattern
    } else {
      while let node = next(before), node != target { before = node }
      link(before, pattern)
    }
    link(target, value)
    list.last = pattern
  }

  /// Behind `)`: `: type =>`. Nothing is consumed if no arrow follows.
  mutating func skipReturnType(_ mustBeArrow: Bool) -> Bool {
    if token == .arrow { return !lexer.isAfterNewline }
    guard token == .colon else { return false }
    let mark = lexer.mark
    let wasSilent = lexer.isSilent
    lexer.isSilent = true
    advance()
    skipType()
    lexer.isSilent = wasSilent
    if token == .arrow { return true }
    lexer.restore(mark)
    return false
  }

  /// A function without a body.
  mutating func closeOverload(_ start: Int, _ name: Index, _ flags: JavaScriptNode.Flags) -> Index {
    _ = eat(.semicolon)
    return close(.typeDeclaration, start)
  }

  mutating func skipTypeParameters() {
    if token == .less { skipAngles() }
  }

  /// `<…>` before a call. Nothing is consumed, and false given, if it is no such thing.
  mutating func skipTypeArguments(allowsCalls: Bool) -> Bool {
    guard token == .less else { return false }
    let mark = lexer.mark
    let wasSilent = lexer.isSilent
    lexer.isSilent = true
    defer { lexer.isSilent = wasSilent }
    advance()
    while true {
      skipType()
      guard token == .comma else { break }
      advance()
    }
    if takeClosingAngle(), token == .leftParenthesis || token == .backtick { return true }
    lexer.restore(mark)
    return false
  }

  /// `<T>(…) =>` or `<type>value`.
  mutating func parseAngle() -> Index {
    guard enter() else { return stop() }
    defer { leave() }
    let start = lexer.start
    skipAngles()
    if token == .leftParenthesis { arrowStart = lexer.start }
    let operand = parseUnary()
    if kind(operand) == .arrow { return operand }
    return close(.typed, start, operand)
  }

  /// `value as type`.
  mutating func parseTyped(_ value: Index, _ start: Int) -> Index {
    advance()
    if !eat(.constWord) { skipType() }
    return close(.typed, start, value)
  }

  private mutating func skipAngles() {
    advance()
    while token != .end && token != .greater {
      if token == .constWord || token == .inWord { advance() }
      skipType()
      if eat(.assign) { skipType() }
      if !eat(.comma) { break }
    }
    if !takeClosingAngle() { unexpected() }
  }

  /// Consumes one `>` of a token that may hold several.
  private mutating func takeClosingAngle() -> Bool {
    switch token {
    case .greater, .shiftRight, .shiftRightZero, .greaterEqual, .shiftRightAssign, .shiftRightZeroAssign:
      lexer.position = lexer.start + 1
      advance()
      return true
    default: return false
    }
  }

  /// A type and all that belongs to it. Consumes nothing if there is none.
  mutating func skipType() {
    guard enter() else {
      _ = stop()
      return
    }
    defer { leave() }
    if token == .bitOr || token == .bitAnd { advance() }
    while true {
      skipSimpleType()
      if token == .bitOr || token == .bitAnd {
        advance()
      } else if token == .extendsWord {
        // A conditional type, or a bound.
        advance()
        skipType()
        if token == .question {
          advance()
          skipType()
          if eat(.colon) { skipType() }
        }
        return
      } else if isWord("is"), !lexer.isAfterNewline {
        advance()
      } else {
        return
      }
    }
  }

  private mutating func skipSimpleType() {
    while isWord("keyof") || isWord("readonly") || isWord("unique") || isWord("infer") || isWord("asserts")
      || isWord("abstract") || token == .typeofWord || token == .newWord
    {
      let mark = lexer.mark
      advance()
      if !token.isWord, token != .leftParenthesis, token != .leftBrace, token != .leftBracket, token != .less {
        lexer.restore(mark)
        break
      }
    }
    switch token {
    case .leftParenthesis:
      skipBalanced()
      if token == .arrow {
        advance()
        skipType()
        return
      }
    case .less:
      skipAngles()
      skipSimpleType()
      return
    case .leftBrace, .leftBracket: skipBalanced()
    case .subtract:
      advance()
      if token == .number || token == .bigint { advance() }
    case .string, .number, .bigint: advance()
    case .backtick: _ = parseTemplate(isTagged: true)
    default:
      guard token.isWord else { return unexpected() }
      advance()
      while token == .dot {
        advance()
        if token.isWord { advance() }
      }
      if token == .less, !lexer.isAfterNewline { skipAngles() }
    }
    while token == .leftBracket, !lexer.isAfterNewline { skipBalanced() }
  }

  /// From an opening bracket over the one that closes it.
  private mutating func skipBalanced() {
    var level = 0
    repeat {
      switch token {
      case .leftBrace, .leftBracket, .leftParenthesis: level += 1
      case .rightBrace, .rightBracket, .rightParenthesis: level -= 1
      case .end: return unexpected()
      default: break
      }
      advance()
    } while level > 0
  }

  /// `public`, `readonly` and the like, before the name of a member or parameter.
  mutating func skipClassModifiers() {
    while token == .futureReserved || isWord("readonly") || isWord("abstract") || isWord("declare") || isWord("override")
    {
      let mark = lexer.mark
      advance()
      if token.isWord || token == .leftBracket || token == .privateName || token == .string || token == .leftBrace {
        continue
      }
      lexer.restore(mark)
      return
    }
  }

  /// `?` or `!` behind the name of a member.
  mutating func skipMemberMark() {
    if token == .question || token == .not {
      let mark = lexer.mark
      advance()
      if token == .colon { lexer.restore(mark) }
    }
  }

  mutating func skipImplements() {
    guard isWord("implements") else { return }
    repeat {
      advance()
      skipType()
    } while token == .comma
  }

  /// `interface`, `type`, `declare`, `namespace`, `enum` with what belongs to it; nil if the words mean something else.
  mutating func parseTypeDeclaration(_ start: Int) -> Index? {
    let isInterface = isWord("interface")
    let isAlias = isWord("type")
    let isDeclare = isWord("declare") || isWord("namespace") || isWord("abstract")
    guard isInterface || isAlias || isDeclare else { return nil }
    let mark = lexer.mark
    let wasAbstract = isWord("abstract")
    advance()
    guard token.isWord, !lexer.isAfterNewline else {
      lexer.restore(mark)
      return nil
    }
    if wasAbstract { return token == .classWord ? parseClass(.classDeclaration) : nil }
    if isDeclare {
      _ = skipStatement(mustMove: true)
      return close(.typeDeclaration, start)
    }
    advance()
    skipTypeParameters()
    if isAlias {
      expect(.assign)
      skipType()
      return finishStatement(.typeDeclaration, start, -1)
    }
    if eat(.extendsWord) {
      repeat { skipSimpleType() } while eat(.comma)
    }
    if token == .leftBrace { skipBalanced() } else { unexpected() }
    return close(.typeDeclaration, start)
  }
}
