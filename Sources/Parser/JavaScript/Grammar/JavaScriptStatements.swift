extension JavaScriptTreeBuilder {
  /// Statements up to a closing brace or the end.
  mutating func parseStatements(_ list: inout List) {
    while token != .rightBrace && token != .end {
      let before = lexer.start
      append(parseStatement(), &list)
      if lexer.isSilent || lexer.start == before { recover(from: before, &list) }
    }
  }

  @inline(never) mutating func recover(from before: Int, _ list: inout List) {
    if token != .end, lexer.start == before {
      unexpected()
      if let rest = skipStatement(mustMove: true) { append(rest, &list) }
    }
    lexer.isSilent = isStopped
  }

  /// Where a statement stands decides which declarations it may be.
  enum Place { case list, branch, body, label }

  mutating func parseStatement(_ place: Place = .list) -> Index {
    guard enter() else { return stop() }
    defer { leave() }
    let start = lexer.start
    switch token {
    case .constWord: return parseLexical(start, place)
    case .letWord where beginsLet(place): return parseLexical(start, place)
    case .varWord: return parseVariables(start)
    case .ifWord: return parseIf(start)
    case .returnWord: return parseReturn(start)
    case .leftBrace: return parseBlock()
    case .forWord: return parseFor(start)
    case .functionWord: return parseFunctionStatement(start, place, isAsync: false)
    case .asyncWord where beginsAsyncFunction: return parseFunctionStatement(start, place, isAsync: true)
    case .classWord:
      if place != .list { fault(.lexicalInStatement, start, lexer.position) }
      return parseClass(.classDeclaration)
    case .tryWord: return parseTry(start)
    case .throwWord:
      advance()
      if lexer.isAfterNewline { fault(.newlineAfterThrow, start, lexer.previousEnd) }
      return finishStatement(.throwStatement, start, parseExpression())
    case .whileWord:
      advance()
      let test = parseCondition()
      return parseLoopBody(.whileStatement, start, test, test)
    case .doWord: return parseDo(start)
    case .switchWord: return parseSwitch(start)
    case .breakWord, .continueWord: return parseJump(start)
    case .semicolon:
      advance()
      return close(.emptyStatement, start)
    case .withWord: return parseWith(start)
    case .debuggerWord:
      advance()
      return finishStatement(.debuggerStatement, start, -1)
    case .importWord where beginsImport: return parseImport(start, place)
    case .exportWord: return parseExport(start, place)
    case .futureReserved, .identifier:
      if options.isTypeScript, let declaration = parseTypeDeclaration(start) { return declaration }
      return parseExpressionStatement(start, place)
    default: return parseExpressionStatement(start, place)
    }
  }

  private mutating func parseExpressionStatement(_ start: Int, _ place: Place) -> Index {
    let isName = token.isName
    let node = parseExpression()
    if token == .colon, isName, kind(node) == .identifier, self.start(node) == start {
      return parseLabeled(node, start, place)
    }
    return finishStatement(.expressionStatement, start, node)
  }

  /// The semicolon of a statement, written or not; what stands there instead is skipped.
  mutating func finishStatement(
    _ kind: JavaScriptKind, _ start: Int, _ first: Int, flags: JavaScriptNode.Flags = [],
    token word: JavaScriptToken = .end
  ) -> Index {
    if token == .semicolon {
      advance()
    } else if !lexer.isAfterNewline && token != .rightBrace && token != .end {
      return skipRest(kind, start, first, word)
    }
    return close(kind, start, first, flags: flags, token: word)
  }

  @inline(never) private mutating func skipRest(
    _ kind: JavaScriptKind, _ start: Int, _ first: Int, _ word: JavaScriptToken
  ) -> Index {
    unexpected()
    let isEmpty = lexer.start == start
    guard let rest = skipStatement(mustMove: isEmpty) else { return close(kind, start, first, token: word) }
    guard first >= 0 else { return close(kind, start, rest, token: word) }
    var last = first
    while let node = next(last) { last = node }
    link(last, rest)
    return close(kind, start, first, token: word)
  }

  mutating func parseBlock() -> Index {
    let start = lexer.start
    guard token == .leftBrace else {
      unexpected()
      return add(.invalid, lexer.previousEnd, lexer.previousEnd)
    }
    let outer = context
    context.remove(.top)
    advance()
    var list = List()
    parseStatements(&list)
    context = outer
    expect(.rightBrace)
    return close(.block, start, list.first)
  }

  // MARK: Declarations

  /// `let` begins a declaration here, not an expression.
  private mutating func beginsLet(_ place: Place) -> Bool {
    if lexer.isEscaped { return false }
    let mark = lexer.mark
    advance()
    defer { lexer.restore(mark) }
    switch token {
    case .leftBracket: return true
    case .leftBrace, .placeholder: return place == .list || !lexer.isAfterNewline
    default: return token.isName && (place == .list || !lexer.isAfterNewline)
    }
  }

  private mutating func parseLexical(_ start: Int, _ place: Place) -> Index {
    if place != .list { fault(.lexicalInStatement, start, lexer.position) }
    return parseVariables(start)
  }

  private mutating func parseVariables(_ start: Int) -> Index {
    let word = token
    let first = parseDeclarators(isHead: false)
    return finishStatement(.variableDeclaration, start, first, token: word)
  }

  /// `var`, `let` or `const` and what they declare. In the head of a `for` a value may be missing: `isHead`.
  mutating func parseDeclarators(isHead: Bool) -> Index {
    let word = token
    advance()
    var list = List()
    repeat {
      let start = lexer.start
      let outerLetNames = letNames
      let target = parseBindingTarget()
      if word != .varWord, letNames > outerLetNames { checkLetNames(target) }
      if options.isTypeScript { skipAnnotation() }
      let value: Index
      if eat(.assign) {
        value = parseAssignment()
      } else {
        value = absent()
        let isPattern = kind(target) == .arrayPattern || kind(target) == .objectPattern
        let isLoop = isHead && (token == .inWord || token == .ofWord)
        if word == .constWord || isPattern, !isLoop, !lexer.isSilent {
          fault(.missingInitializer, target)
        }
      }
      link(target, value)
      append(close(.declarator, start, target), &list)
    } while eat(.comma)
    return list.first
  }

  mutating func checkLetNames(_ target: Index) {
    var names: [Index] = []
    boundNames(target, &names)
    for name in names where self.name(name) == Array("let".utf8) { fault(.letAsLexicalName, name) }
  }

  private var beginsAsyncFunction: Bool {
    mutating get {
      if lexer.isEscaped { return false }
      let mark = lexer.mark
      advance()
      defer { lexer.restore(mark) }
      return token == .functionWord && !lexer.isAfterNewline
    }
  }

  private mutating func parseFunctionStatement(_ start: Int, _ place: Place, isAsync: Bool) -> Index {
    if isAsync { advance() }
    let wordEnd = lexer.position
    let isGenerator = lexer.base[min(wordEnd, lexer.count)] == 0x2A
    let node = parseFunction(.functionDeclaration, start, isAsync: isAsync)
    let isSpecial = isAsync || isGenerator || self[node].flags.contains(.generator)
    switch place {
    case .list: break
    case .branch, .label:
      if isSpecial || context.contains(.strict) { fault(.lexicalInStatement, start, wordEnd) }
    case .body: fault(.lexicalInStatement, start, wordEnd)
    }
    return node
  }

  // MARK: Labels

  private mutating func parseLabeled(_ label: Index, _ start: Int, _ place: Place) -> Index {
    let name = name(label)
    if labels.contains(where: { $0.name == name }) { fault(.duplicateLabel, label) }
    advance()
    labels.append(JavaScriptLabel(name: name, isLoop: leadsToLoop()))
    let statement = parseStatement(place == .body ? .body : .label)
    labels.removeLast()
    link(label, statement)
    return close(.labeledStatement, start, label)
  }

  /// The statement behind a label is a loop, or a label of one.
  private mutating func leadsToLoop() -> Bool {
    switch token {
    case .forWord, .whileWord, .doWord: return true
    case let word where word.isName: break
    default: return false
    }
    // Labels of labels are rare: each is looked through once for every label before it, at most `javaScriptDepth`.
    let mark = lexer.mark
    defer { lexer.restore(mark) }
    while token.isName {
      advance()
      guard token == .colon else { return false }
      advance()
    }
    return token == .forWord || token == .whileWord || token == .doWord
  }

  private mutating func parseJump(_ start: Int) -> Index {
    let isBreak = token == .breakWord
    let wordEnd = lexer.position
    advance()
    let kind: JavaScriptKind = isBreak ? .breakStatement : .continueStatement
    guard token.isName, !lexer.isAfterNewline else {
      let isSound = context.contains(isBreak ? .breakable : .loop)
      if !isSound { fault(isBreak ? .breakHere : .continueHere, start, wordEnd) }
      return finishStatement(kind, start, absent())
    }
    checkName()
    let label = add(.identifier, lexer.start, lexer.position, flags: lexer.isEscaped ? .escaped : [])
    advance()
    let name = name(label)
    if let found = labels.first(where: { $0.name == name }) {
      if !isBreak, !found.isLoop { fault(.continueHere, label) }
    } else {
      fault(.unknownLabel, label)
    }
    return finishStatement(kind, start, label)
  }
}
