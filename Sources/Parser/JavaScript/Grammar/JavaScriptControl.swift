extension JavaScriptTreeBuilder {
  /// An expression in parentheses, without a node for these.
  mutating func parseCondition() -> Index {
    var list = List()
    expect(.leftParenthesis)
    append(parseExpression(), &list)
    if token != .rightParenthesis {
      unexpected()
      if skip(to: .rightParenthesis, &list, stopsAtComma: false) { lexer.isSilent = isStopped }
    }
    if eat(.rightParenthesis) || list.first == list.last { return list.first }
    return list.first == list.last
      ? list.first : add(.invalid, start(list.first), end(list.last), first: list.first)
  }

  /// The statement that a loop repeats, and the loop; `last` is its last child so far.
  mutating func parseLoopBody(_ kind: JavaScriptKind, _ start: Int, _ first: Index, _ last: Index) -> Index {
    let outer = context
    context.insert([.loop, .breakable])
    context.subtract([.top, .noIn])
    let body = parseStatement(.body)
    context = outer
    link(last, body)
    return close(kind, start, first)
  }

  mutating func parseIf(_ start: Int) -> Index {
    advance()
    let test = parseCondition()
    let outer = context
    context.remove(.top)
    let consequent = parseStatement(.branch)
    let alternate = eat(.elseWord) ? parseStatement(.branch) : absent()
    context = outer
    link(test, consequent)
    link(consequent, alternate)
    return close(.ifStatement, start, test)
  }

  mutating func parseReturn(_ start: Int) -> Index {
    if !context.contains(.returns) {
      if context.contains(.template) { tolerate(.returnHere, start, lexer.position) } else {
        fault(.returnHere, start, lexer.position)
      }
    }
    advance()
    let isEmpty = token == .semicolon || token == .rightBrace || token == .end || lexer.isAfterNewline
    return finishStatement(.returnStatement, start, isEmpty ? absent() : parseExpression())
  }

  mutating func parseDo(_ start: Int) -> Index {
    advance()
    let outer = context
    context.insert([.loop, .breakable])
    context.remove(.top)
    let body = parseStatement(.body)
    context = outer
    expect(.whileWord)
    let test = parseCondition()
    link(body, test)
    _ = eat(.semicolon)
    return close(.doWhileStatement, start, body)
  }

  mutating func parseWith(_ start: Int) -> Index {
    if context.contains(.strict) { fault(.withInStrict, start, lexer.position) }
    advance()
    let object = parseCondition()
    let outer = context
    context.remove(.top)
    let body = parseStatement(.body)
    context = outer
    link(object, body)
    return close(.withStatement, start, object)
  }

  mutating func parseTry(_ start: Int) -> Index {
    let wordEnd = lexer.position
    advance()
    let block = parseBlock()
    let catchClause: Index
    let clauseStart = lexer.start
    let hasCatch = eat(.catchWord)
    if hasCatch {
      let parameter: Index
      if eat(.leftParenthesis) {
        let outerLetNames = letNames
        parameter = parseBindingTarget()
        // The engine treats the names of a pattern as those of `let`, a single name as that of `var`.
        if kind(parameter) != .identifier, letNames > outerLetNames { checkLetNames(parameter) }
        if options.isTypeScript { skipAnnotation() }
        expect(.rightParenthesis)
      } else {
        parameter = absent()
      }
      link(parameter, parseBlock())
      catchClause = close(.catchClause, clauseStart, parameter)
    } else {
      catchClause = absent()
    }
    let hasFinally = eat(.finallyWord)
    let finalizer = hasFinally ? parseBlock() : absent()
    if !hasCatch, !hasFinally, !lexer.isSilent { fault(.tryAlone, start, wordEnd) }
    link(block, catchClause)
    link(catchClause, finalizer)
    return close(.tryStatement, start, block)
  }

  mutating func parseSwitch(_ start: Int) -> Index {
    advance()
    let value = parseCondition()
    expect(.leftBrace)
    let outer = context
    context.insert(.breakable)
    context.remove(.top)
    var list = List(first: value, last: value)
    var hasDefault = false
    while token == .caseWord || token == .defaultWord {
      let caseStart = lexer.start
      let test: Index
      if eat(.caseWord) {
        test = parseExpression()
      } else {
        if hasDefault { fault(.duplicateDefault, caseStart, lexer.position) }
        hasDefault = true
        advance()
        test = absent()
      }
      expect(.colon)
      var statements = List(first: test, last: test)
      while token != .caseWord && token != .defaultWord && token != .rightBrace && token != .end {
        let before = lexer.start
        append(parseStatement(), &statements)
        if lexer.isSilent || lexer.start == before { recover(from: before, &statements) }
      }
      append(close(.switchCase, caseStart, statements.first), &list)
    }
    context = outer
    expect(.rightBrace)
    return close(.switchStatement, start, list.first)
  }

  // MARK: for

  mutating func parseFor(_ start: Int) -> Index {
    advance()
    let isAwait = token == .awaitWord && context.contains(.async)
    if isAwait {
      if context.contains(.parameters) { fault(.awaitHere, lexer.start, lexer.position) }
      advance()
    }
    expect(.leftParenthesis)
    let outer = context
    context.insert(.noIn)
    let headStart = lexer.start
    let headToken = token
    let isAsync = token == .asyncWord && !lexer.isEscaped
    var head: Index
    switch token {
    case .semicolon: head = absent()
    case .varWord, .constWord: head = parseHeadDeclaration(headStart)
    case .letWord where beginsHeadLet: head = parseHeadDeclaration(headStart)
    default: head = parseExpression(allowsPattern: true)
    }
    context = outer
    let isOf = token == .ofWord && !lexer.isEscaped
    if isOf || token == .inWord && !isAwait {
      checkHead(head, isOf: isOf)
      if isOf, kind(head) == .identifier {
        // `for (let of …` and `for (async of …` are something else.
        if headToken == .letWord || isAsync && !isAwait { fault(.unexpectedToken, head) }
      } else if isOf, headToken == .letWord, kind(head) != .variableDeclaration {
        fault(.unexpectedToken, head)
      }
      advance()
      let value = isOf ? parseAssignment() : parseExpression()
      link(head, value)
      closeHead()
      return finishForIn(isOf ? .forOfStatement : .forInStatement, start, head, value, isAwait: isAwait)
    }
    settleLiterals()
    if kind(head) == .variableDeclaration { checkPlainHead(head) }
    if isAwait { unexpected() }
    expect(.semicolon)
    let test = token == .semicolon ? absent() : parseExpression()
    expect(.semicolon)
    let step = token == .rightParenthesis ? absent() : parseExpression()
    link(head, test)
    link(test, step)
    closeHead()
    return parseLoopBody(.forStatement, start, head, step)
  }

  private mutating func closeHead() {
    if token == .rightParenthesis {
      lexer.isSilent = isStopped
      advance()
      return
    }
    unexpected()
    var skipped = List()
    if skip(to: .rightParenthesis, &skipped, stopsAtComma: false) {
      lexer.isSilent = isStopped
      advance()
    }
  }

  private mutating func finishForIn(
    _ kind: JavaScriptKind, _ start: Int, _ head: Index, _ value: Index, isAwait: Bool
  ) -> Index {
    let node = parseLoopBody(kind, start, head, value)
    if isAwait { setFlag(node, .marked) }
    return node
  }

  private mutating func parseHeadDeclaration(_ start: Int) -> Index {
    let word = token
    let first = parseDeclarators(isHead: true)
    return close(.variableDeclaration, start, first, token: word)
  }

  private var beginsHeadLet: Bool {
    mutating get {
      if lexer.isEscaped { return false }
      let mark = lexer.mark
      advance()
      defer { lexer.restore(mark) }
      if token == .ofWord {
        // `let of` declares only if something of a declaration follows.
        advance()
        return token == .assign || token == .semicolon || token == .comma || token == .inWord || token == .ofWord
      }
      return token.isName || token == .leftBracket || token == .leftBrace
    }
  }

  /// What a `for … in` or `for … of` assigns to.
  private mutating func checkHead(_ head: Index, isOf: Bool) {
    switch kind(head) {
    case .variableDeclaration:
      guard let declarator = first(head), let target = first(declarator) else { return }
      if let other = next(declarator) { fault(.unexpectedToken, other) }
      guard let value = next(target), kind(value) != .absent else { return }
      // Annex B keeps `for (var a = 1 in b)`.
      let isOld =
        !isOf && self[head].token == .varWord && kind(target) == .identifier && !context.contains(.strict)
      if !isOld { fault(.unexpectedToken, value) }
    case .array, .object:
      (pendingInitializer, pendingProto) = (-1, -1)
      toPattern(head, isBinding: false)
    default:
      settleLiterals()
      checkTarget(head, isLogical: false)
    }
  }

  /// A head that looked as if it were one of `in` or `of`.
  private mutating func checkPlainHead(_ head: Index) {
    let isConstant = self[head].token == .constWord
    var child = first(head)
    while let declarator = child {
      child = next(declarator)
      guard let target = first(declarator), let value = next(target), kind(value) == .absent else { continue }
      if isConstant || kind(target) != .identifier, !lexer.isSilent, token == .inWord || token == .ofWord {
        fault(.missingInitializer, target)
      }
    }
  }
}
