extension JavaScriptTreeBuilder {
  /// `async` as a name, or what it begins: a function, an arrow function.
  mutating func parseAsync(allowsCalls: Bool = true) -> Index {
    let start = lexer.start
    let mayBeArrow = start == arrowStart && !lexer.isEscaped
    let isEscaped = lexer.isEscaped
    let name = add(.identifier, start, lexer.position, flags: isEscaped ? .escaped : [])
    advance()
    if token == .arrow, start == arrowStart, !lexer.isAfterNewline {
      return parseArrow(start, add(.parameters, start, end(name), first: name), isAsync: false)
    }
    if isEscaped || lexer.isAfterNewline { return name }
    if isTypeScript, mayBeArrow, token == .less {
      // `async <T>(x: T) => …`
      let mark = lexer.mark
      let wasSilent = lexer.isSilent
      lexer.isSilent = true
      skipTypeParameters()
      lexer.isSilent = wasSilent
      if token != .leftParenthesis { lexer.restore(mark) }
    }
    switch token {
    case .functionWord: return parseFunction(.function, start, isAsync: true)
    case .leftParenthesis where allowsCalls: return parseAsyncCall(start, name, mayBeArrow: mayBeArrow)
    case let word where word.isName && mayBeArrow:
      let parameterStart = lexer.start
      if word == .ofWord, context.contains(.noIn) {
        // `for (async of => …` is an arrow function, `for (async of …` is nothing.
        let mark = lexer.mark
        advance()
        let isArrow = token == .arrow
        lexer.restore(mark)
        if !isArrow { return name }
      }
      if word == .awaitWord { fault(.reservedWord, parameterStart, lexer.position) } else { checkName() }
      let parameter = add(.identifier, parameterStart, lexer.position, flags: lexer.isEscaped ? .escaped : [])
      advance()
      let list = add(.parameters, parameterStart, end(parameter), first: parameter)
      guard token == .arrow, !lexer.isAfterNewline else {
        unexpected()
        return close(.invalid, start, list)
      }
      return parseArrow(start, list, isAsync: true)
    default: return name
    }
  }

  private mutating func parseAsyncCall(_ start: Int, _ name: Index, mayBeArrow: Bool) -> Index {
    let outerFirst = (firstAwait, firstYield, firstAwaitName)
    let outerPending = (pendingInitializer, pendingProto)
    (firstAwait, firstYield, firstAwaitName, pendingInitializer, pendingProto) = (-1, -1, -1, -1, -1)
    let listStart = lexer.start
    var list = List()
    parseArgumentList(&list, allowsPatterns: true)
    let isArrow =
      mayBeArrow && (token == .arrow && !lexer.isAfterNewline || isTypeScript && skipReturnType())
    defer {
      if outerFirst.0 >= 0 || isArrow { firstAwait = outerFirst.0 }
      if outerFirst.1 >= 0 || isArrow { firstYield = outerFirst.1 }
      if outerFirst.2 >= 0 || isArrow { firstAwaitName = outerFirst.2 }
      (pendingInitializer, pendingProto) = outerPending
    }
    guard isArrow else {
      settleLiterals()
      if list.first >= 0 { link(name, list.first) }
      return close(.call, start, name)
    }
    if firstAwait >= 0 { fault(.awaitHere, firstAwait, firstAwait + 5) }
    if firstAwaitName >= 0 { fault(.reservedWord, firstAwaitName, firstAwaitName + 5) }
    if firstYield >= 0 { fault(.yieldHere, firstYield, firstYield + 5) }
    (pendingInitializer, pendingProto) = (-1, -1)
    var child = list.first >= 0 ? list.first : nil
    while let node = child {
      child = next(node)
      guard kind(node) == .spread, let inner = first(node) else { continue }
      setKind(node, .rest)
      if child != nil || self[node].flags.contains(.marked) { fault(.restNotLast, node) }
      if kind(inner) == .assignment { fault(.invalidPattern, inner) }
      toPattern(inner, isBinding: true)
    }
    return parseArrow(start, close(.parameters, listStart, list.first), isAsync: true)
  }

  /// `=>` and the body; `parameters` holds expressions that become patterns.
  mutating func parseArrow(_ start: Int, _ parameters: Index, isAsync: Bool) -> Index {
    var child = first(parameters)
    while let node = child {
      if kind(node) != .rest { toPattern(node, isBinding: true) }
      child = next(node)
    }
    let outer = context
    let outerFirst = (firstAwait, firstYield, firstAwaitName)
    let outerLabels = labels
    context = context.subtracting(.ofArrow).union(.returns)
    if isAsync { context.insert(.async) }
    if context.contains(.strict) { context.insert(.noOctals) }
    labels = []
    advance()
    let isSimple = isSimpleList(parameters)
    let body: Index
    if token == .leftBrace {
      context.remove(.noIn)
      guard enter() else {
        let rest = stop()
        link(parameters, rest)
        return close(.arrow, start, parameters)
      }
      body = parseBody(isSimple: isSimple)
      leave()
    } else {
      body = parseAssignment()
    }
    let isNewlyStrict = context.contains(.strict) && !outer.contains(.strict)
    context = outer
    (firstAwait, firstYield, firstAwaitName) = outerFirst
    labels = outerLabels
    checkParameters(parameters, isNewlyStrict: isNewlyStrict, noDuplicates: true)
    link(parameters, body)
    var flags: JavaScriptNode.Flags = isAsync ? .async : []
    if isNewlyStrict { flags.insert(.marked) }
    return close(.arrow, start, parameters, flags: flags)
  }
}
