extension JavaScriptTreeBuilder {
  mutating func parseArray() -> Index {
    let start = lexer.start
    let outer = context
    context.remove(.noIn)
    advance()
    var list = List()
    var flags: JavaScriptNode.Flags = []
    while token != .rightBracket && token != .end {
      if token == .comma {
        append(absent(), &list)
        advance()
        continue
      }
      let elementStart = lexer.start
      if eat(.ellipsis) {
        let operand = parseAssignment(allowsPattern: true)
        append(close(.spread, elementStart, operand), &list)
        if token == .comma { flags = .marked }
      } else {
        append(parseAssignment(allowsPattern: true), &list)
      }
      if token == .rightBracket { break }
      if !eat(.comma), !resume(.rightBracket, &list) { break }
    }
    context = outer
    expect(.rightBracket)
    return close(.array, start, list.first, flags: flags)
  }

  mutating func parseObject() -> Index {
    guard enter() else { return stop() }
    defer { leave() }
    let start = lexer.start
    let outer = context
    context.remove(.noIn)
    advance()
    var list = List()
    var flags: JavaScriptNode.Flags = []
    var hasProto = false
    while token != .rightBrace && token != .end {
      let memberStart = lexer.start
      if eat(.ellipsis) {
        let operand = parseAssignment(allowsPattern: true)
        append(close(.spread, memberStart, operand), &list)
        if token == .comma { flags = .marked }
      } else {
        append(parseProperty(memberStart, &hasProto), &list)
      }
      if token == .rightBrace { break }
      if !eat(.comma), !resume(.rightBrace, &list) { break }
    }
    context = outer
    expect(.rightBrace)
    return close(.object, start, list.first, flags: flags)
  }

  private mutating func parseProperty(_ start: Int, _ hasProto: inout Bool) -> Index {
    let modifiers = parseModifiers(isClass: false)
    if modifiers.isKey {
      // The word that could have been a modifier is the key.
      return parsePropertyRest(modifiers.key, start, modifiers.keyToken, &hasProto)
    }
    if modifiers.isNone {
      // `{name` followed by `:`, `,` or `}`: nearly all properties.
      let keyToken = token
      let isEscaped = lexer.isEscaped
      let key = parseKey()
      return parsePropertyRest(key, start, isEscaped && keyToken == .identifier ? .identifier : keyToken, &hasProto)
    }
    let key = parseKey()
    return parseMethod(.property, key, start, modifiers)
  }

  private mutating func parsePropertyRest(
    _ key: Index, _ start: Int, _ keyToken: JavaScriptToken, _ hasProto: inout Bool
  ) -> Index {
    let isComputed = keyToken == .leftBracket
    switch token {
    case .colon:
      if !isComputed, keyToken == .identifier || keyToken == .string { noteProto(key, &hasProto) }
      advance()
      let value = parseAssignment(allowsPattern: true)
      link(key, value)
      return close(.property, start, key, flags: isComputed ? .computed : [])
    case let opening where opening == .leftParenthesis || opening == .less && options.isTypeScript:
      return parseMethod(.property, key, start, JavaScriptModifiers(isComputed: isComputed))
    case .assign where keyToken.isName:
      checkShorthand(key, keyToken)
      if pendingInitializer < 0 { pendingInitializer = lexer.start }
      let outer = (pendingInitializer, pendingProto)
      advance()
      let value = parseAssignment()
      (pendingInitializer, pendingProto) = outer
      link(key, value)
      return close(.property, start, key, flags: .shorthand)
    default:
      if keyToken.isName { checkShorthand(key, keyToken) } else { unexpected() }
      let value = absent()
      link(key, value)
      return close(.property, start, key, flags: .shorthand)
    }
  }

  @inline(always) private mutating func noteProto(_ key: Index, _ hasProto: inout Bool) {
    let length = end(key) - start(key)
    guard length == 9 || length == 11 || self[key].flags.contains(.escaped) else { return }
    let isString = kind(key) == .string
    guard isWord(start(key) + (isString ? 1 : 0), end(key) - (isString ? 1 : 0), "__proto__") else { return }
    if hasProto, pendingProto < 0 { pendingProto = start(key) }
    hasProto = true
  }

  /// `{name}` reads the variable of that name.
  private mutating func checkShorthand(_ key: Index, _ keyToken: JavaScriptToken) {
    checkName(keyToken, start(key), end(key), isEscaped: self[key].flags.contains(.escaped))
    if context.contains(.noArguments), isWord(start(key), end(key), "arguments") { fault(.argumentsHere, key) }
  }

  /// The name of a property, method or field; `token` is `leftBracket` for a computed one.
  mutating func parseKey() -> Index {
    let flags: JavaScriptNode.Flags = lexer.isEscaped ? .escaped : []
    switch token {
    case let word where word.isWord:
      let node = add(.identifier, lexer.start, lexer.position, flags: flags)
      advance()
      return node
    case .string, .number, .bigint:
      if lexer.isOctal, context.contains(.noOctals) { fault(.octalInStrict, lexer.start, lexer.position) }
      let kind: JavaScriptKind = token == .string ? .string : token == .number ? .number : .bigint
      let node = add(kind, lexer.start, lexer.position, flags: flags)
      advance()
      return node
    case .leftBracket:
      advance()
      let outer = context
      context.remove(.noIn)
      let outerPending = (pendingInitializer, pendingProto)
      let node = parseAssignment()
      (pendingInitializer, pendingProto) = outerPending
      context = outer
      expect(.rightBracket)
      return node
    case .placeholder:
      let node = add(.placeholder, lexer.start, lexer.position)
      advance()
      return node
    default:
      unexpected()
      return add(.invalid, lexer.previousEnd, lexer.previousEnd)
    }
  }

  /// What is in parentheses: an expression, or the parameters of an arrow function.
  mutating func parseParenthesized() -> Index {
    guard enter() else { return stop() }
    defer { leave() }
    let start = lexer.start
    let mayBeArrow = start == arrowStart
    let outer = context
    context.remove(.noIn)
    let outerFirst = (firstAwait, firstYield)
    let outerPending = (pendingInitializer, pendingProto)
    (firstAwait, firstYield, pendingInitializer, pendingProto) = (-1, -1, -1, -1)
    advance()
    var list = List()
    var mustBeArrow = token == .rightParenthesis
    while token != .rightParenthesis && token != .end {
      let itemStart = lexer.start
      if token == .ellipsis {
        advance()
        append(parseRest(itemStart), &list)
        mustBeArrow = true
        if token != .rightParenthesis { unexpected() }
      } else {
        append(parseAssignment(allowsPattern: true), &list)
        if options.isTypeScript, skipParameterType() {
          mustBeArrow = true
          if token == .assign { parseTypedDefault(itemStart, &list) }
        }
      }
      if token == .rightParenthesis { break }
      if !eat(.comma) {
        if !resume(.rightParenthesis, &list) { break }
      } else if token == .rightParenthesis {
        mustBeArrow = true
      }
    }
    context = outer
    expect(.rightParenthesis)
    let isArrow =
      mayBeArrow && (token == .arrow && !lexer.isAfterNewline || options.isTypeScript && skipReturnType(mustBeArrow))
    defer {
      if outerFirst.0 >= 0 || isArrow { firstAwait = outerFirst.0 }
      if outerFirst.1 >= 0 || isArrow { firstYield = outerFirst.1 }
      (pendingInitializer, pendingProto) = outerPending
    }
    if isArrow {
      if firstAwait >= 0 { fault(.awaitHere, firstAwait, firstAwait + 5) }
      if firstYield >= 0 { fault(.yieldHere, firstYield, firstYield + 5) }
      (pendingInitializer, pendingProto) = (-1, -1)
      return parseArrow(start, close(.parameters, start, list.first), isAsync: false)
    }
    settleLiterals()
    if mustBeArrow {
      if token == .arrow { unexpected() } else if !isStopped, !lexer.isSilent {
        if token == .end { unexpected() } else { fault(.expectedArrow, lexer.previousEnd - 1, lexer.previousEnd) }
      }
    }
    let inner: Index
    if list.first < 0 {
      inner = add(.invalid, lexer.previousEnd - 1, lexer.previousEnd - 1)
    } else if list.first == list.last {
      inner = list.first
    } else {
      inner = add(.sequence, self.start(list.first), end(list.last), first: list.first)
    }
    return close(.parenthesized, start, inner)
  }
}
