extension JavaScriptTreeBuilder {
  @inline(always) private mutating func leaf(_ kind: JavaScriptKind, flags: JavaScriptNode.Flags = []) -> Index {
    let node = add(kind, lexer.start, lexer.position, flags: flags)
    advance()
    return node
  }

  mutating func parsePrimary() -> Index {
    switch token {
    case .identifier: return parseName()
    case .string:
      var flags: JavaScriptNode.Flags = lexer.isEscaped ? .escaped : []
      if lexer.isOctal {
        flags.insert(.octal)
        if context.contains(.noOctals) { fault(.octalInStrict, lexer.start, lexer.position) }
      }
      return leaf(.string, flags: flags)
    case .number:
      if lexer.isOctal, context.contains(.noOctals) { fault(.octalInStrict, lexer.start, lexer.position) }
      return leaf(.number)
    case .leftParenthesis: return parseParenthesized()
    case .leftBrace: return parseObject()
    case .leftBracket: return parseArray()
    case .backtick: return parseTemplate(isTagged: false)
    case .trueWord: return leaf(.trueLiteral)
    case .falseWord: return leaf(.falseLiteral)
    case .nullWord: return leaf(.nullLiteral)
    case .thisWord: return leaf(.this)
    case .newWord: return parseNew()
    case .functionWord: return parseFunction(.function, lexer.start)
    case .divide, .divideAssign: return parseRegex()
    case .asyncWord: return parseAsync()
    case .bigint: return leaf(.bigint)
    case .placeholder: return leaf(.placeholder)
    case .classWord: return parseClass(.classExpression)
    case .superWord: return parseSuper()
    case .importWord: return parseImportExpression()
    case .privateName:
      let node = parsePrivateName()
      if !context.contains(.template) { fault(.unexpectedToken, node) }
      return node
    default: return token.isName ? parseName() : parseNothing()
    }
  }

  /// A name, or the arrow function of which it is the parameter.
  private mutating func parseName() -> Index {
    let start = lexer.start
    let isParameter = start == arrowStart
    if token != .identifier || lexer.isEscaped { checkName() }
    if context.contains(.noArguments), isWord("arguments") { fault(.argumentsHere, start, lexer.position) }
    let node = leaf(.identifier, flags: lexer.isEscaped ? .escaped : [])
    if token == .arrow, isParameter, !lexer.isAfterNewline {
      return parseArrow(start, add(.parameters, start, end(node), first: node), isAsync: false)
    }
    return node
  }

  /// No token that begins an expression: nothing is consumed.
  @inline(never) private mutating func parseNothing() -> Index {
    unexpected()
    return add(.invalid, lexer.previousEnd, lexer.previousEnd)
  }

  private mutating func parseRegex() -> Index {
    let start = lexer.start
    guard let end = lexer.rescanRegex() else {
      lexer.isSilent = true
      return leaf(.regex)
    }
    checkRegex(start + 1, end, lexer.position)
    return leaf(.regex)
  }

  private mutating func parseSuper() -> Index {
    let node = leaf(.superWord)
    switch token {
    case .leftParenthesis: if !context.contains(.superCall) { fault(.superHere, node) }
    case .dot, .leftBracket, .questionDot: if !context.contains(.superProperty) { fault(.superHere, node) }
    default: fault(.superHere, node)
    }
    return node
  }

  private mutating func parseImportExpression() -> Index {
    let start = lexer.start
    advance()
    if token == .dot {
      advance()
      let isMeta = isWord("meta")
      if isMeta { advance() } else { unexpected() }
      if isMeta, !context.contains(.module) {
        if context.contains(.template) { tolerate(.importMetaHere, start, lexer.previousEnd) } else {
          fault(.importMetaHere, start, lexer.previousEnd)
        }
      }
      return close(.metaProperty, start)
    }
    guard token == .leftParenthesis else {
      unexpected()
      return close(.invalid, start)
    }
    var list = List()
    parseArgumentList(&list, allowsPatterns: false)
    var count = 0
    var child = list.first >= 0 ? list.first : nil
    while let node = child {
      count += 1
      if kind(node) == .spread { fault(.unexpectedToken, node) }
      child = next(node)
    }
    if count == 0 || count > 2 { fault(.unexpectedToken, lexer.previousEnd - 1, lexer.previousEnd) }
    return close(.importCall, start, list.first)
  }

  /// A fault that n8n's parser passes over.
  mutating func tolerate(_ kind: JavaScriptFault.Kind, _ start: Int, _ end: Int) {
    let count = lexer.faults.count
    fault(kind, start, end)
    if lexer.faults.count > count { lexer.faults[count].isTolerated = true }
  }

  /// A template literal; the current token is its opening backtick.
  mutating func parseTemplate(isTagged: Bool) -> Index {
    guard enter() else { return stop() }
    defer { leave() }
    let start = lexer.start
    let outer = context
    context.remove(.noIn)
    defer { context = outer }
    var list = List()
    while true {
      let textStart = lexer.position
      let part = lexer.scanTemplatePart(start)
      if !isTagged, let bad = part.badEscape { fault(.invalidEscape, bad, min(bad + 2, part.end)) }
      append(add(.templateText, textStart, part.end, flags: part.isEscaped ? .escaped : []), &list)
      guard part.isOpen else { break }
      advance()
      append(parseExpression(), &list)
      if token == .rightBrace { continue }
      unexpected()
      if !skip(to: .rightBrace, &list, stopsAtComma: false) {
        // The rest is text, as far as one can tell.
        return close(.templateLiteral, start, list.first)
      }
    }
    advance()
    return close(.templateLiteral, start, list.first)
  }
}
