extension JavaScriptTreeBuilder {
  /// A primary expression and what follows it: members, calls, templates.
  @inline(always) mutating func parsePostfix() -> Index {
    let start = lexer.start
    return parseChain(parsePrimary(), start, allowsCalls: true)
  }

  mutating func parseChain(_ head: Index, _ start: Int, allowsCalls: Bool) -> Index {
    var node = head
    if kind(node) == .arrow { return node }
    // `import(…)` is no constructor, but has members like any call.
    while true {
      switch token {
      case .dot:
        settleLiterals()
        advance()
        node = parseMember(node, start, isOptional: false)
      case .leftParenthesis where allowsCalls:
        settleLiterals()
        node = parseArguments(.call, node, start, chain(node))
      case .leftBracket:
        settleLiterals()
        node = parseIndex(node, start, chain(node))
      case .questionDot: node = parseOptional(node, start, allowsCalls: allowsCalls)
      case .backtick:
        settleLiterals()
        if self[node].flags.contains(.chain), kind(node) == .member || kind(node) == .call {
          fault(.optionalChainTemplate, lexer.start, lexer.position)
        }
        let template = parseTemplate(isTagged: true)
        link(node, template)
        node = close(.taggedTemplate, start, node)
      case .not where options.isTypeScript && !lexer.isAfterNewline:
        advance()
        node = close(.typed, start, node)
      case .less, .shiftLeft:
        guard options.isTypeScript, skipTypeArguments(allowsCalls: allowsCalls) else { return node }
      default: return node
      }
    }
  }

  @inline(always) private func chain(_ node: Index) -> JavaScriptNode.Flags {
    kind(node) == .member || kind(node) == .call ? self[node].flags.intersection(.chain) : []
  }

  /// The name behind a dot, and the member that it makes.
  @inline(always) private mutating func parseMember(_ object: Index, _ start: Int, isOptional: Bool) -> Index {
    let property: Index
    if token.isWord {
      property = add(.identifier, lexer.start, lexer.position, flags: lexer.isEscaped ? .escaped : [])
      advance()
    } else if token == .privateName {
      property = parsePrivateName()
      if kind(object) == .superWord { fault(.unexpectedToken, property) }
    } else {
      unexpected()
      property = add(.invalid, lexer.previousEnd, lexer.previousEnd)
    }
    link(object, property)
    return close(.member, start, object, flags: isOptional ? [.optional, .chain] : chain(object))
  }

  private mutating func parseIndex(_ object: Index, _ start: Int, _ flags: JavaScriptNode.Flags) -> Index {
    advance()
    let outer = context
    context.remove(.noIn)
    let property = parseExpression()
    context = outer
    expect(.rightBracket)
    link(object, property)
    return close(.member, start, object, flags: flags.union(.computed))
  }

  private mutating func parseOptional(_ object: Index, _ start: Int, allowsCalls: Bool) -> Index {
    settleLiterals()
    if !allowsCalls { fault(.optionalChainTarget, lexer.start, lexer.position) }
    if kind(object) == .superWord { fault(.unexpectedToken, lexer.start, lexer.position) }
    advance()
    switch token {
    case .leftParenthesis: return parseArguments(.call, object, start, [.optional, .chain])
    case .leftBracket: return parseIndex(object, start, [.optional, .chain])
    case .backtick:
      fault(.optionalChainTemplate, lexer.start, lexer.position)
      let template = parseTemplate(isTagged: true)
      link(object, template)
      return close(.taggedTemplate, start, object)
    default: return parseMember(object, start, isOptional: true)
    }
  }

  /// Arguments in parentheses: children of a node of `kind` behind `callee`.
  mutating func parseArguments(
    _ kind: JavaScriptKind, _ callee: Index, _ start: Int, _ flags: JavaScriptNode.Flags = []
  ) -> Index {
    var list = List(first: callee, last: callee)
    parseArgumentList(&list, allowsPatterns: false)
    return close(kind, start, list.first, flags: flags)
  }

  /// Arguments from `(` to `)`. With `allowsPatterns` they may turn out to be the parameters of an async arrow function.
  mutating func parseArgumentList(_ list: inout List, allowsPatterns: Bool) {
    advance()
    let outer = context
    context.remove(.noIn)
    while token != .rightParenthesis && token != .end {
      let start = lexer.start
      if eat(.ellipsis) {
        let operand = parseAssignment(allowsPattern: allowsPatterns)
        let isLast = token != .comma
        append(close(.spread, start, operand, flags: isLast ? [] : .marked), &list)
      } else {
        append(parseAssignment(allowsPattern: allowsPatterns), &list)
      }
      if options.isTypeScript, allowsPatterns { skipParameterType() }
      if token == .rightParenthesis { break }
      if !eat(.comma), !resume(.rightParenthesis, &list) { break }
    }
    context = outer
    expect(.rightParenthesis)
  }

  /// `new` with its callee and arguments, or `new.target`.
  mutating func parseNew() -> Index {
    guard enter() else { return stop() }
    defer { leave() }
    let start = lexer.start
    advance()
    if token == .dot {
      advance()
      let isSound = isWord("target")
      if !isSound { unexpected() } else { advance() }
      if isSound, !context.contains(.newTarget) {
        fault(context.contains(.template) ? .unexpectedToken : .newTargetHere, start, lexer.previousEnd)
      }
      return close(.metaProperty, start)
    }
    let calleeStart = lexer.start
    arrowStart = -1
    let isImport = token == .importWord
    var callee = token == .newWord ? parseNew() : parsePrimary()
    if isImport, kind(callee) == .importCall { fault(.unexpectedToken, callee) }
    callee = parseChain(callee, calleeStart, allowsCalls: false)
    if kind(callee) == .arrow { fault(.unexpectedToken, callee) }
    if token == .leftParenthesis { return parseArguments(.new, callee, start) }
    return close(.new, start, callee)
  }

  mutating func parsePrivateName() -> Index {
    let node = add(.privateName, lexer.start, lexer.position, flags: lexer.isEscaped ? .escaped : [])
    privateNames.use(name(node), lexer.start, lexer.position)
    advance()
    return node
  }
}
