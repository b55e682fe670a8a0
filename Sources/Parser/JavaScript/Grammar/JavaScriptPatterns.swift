extension JavaScriptTreeBuilder {
  /// Turns an array or object literal into a pattern, or checks what may stand in its place.
  ///
  /// `isBinding`: names are declared (parameters), so that members and parentheses are refused.
  mutating func toPattern(_ node: Index, isBinding: Bool) {
    switch kind(node) {
    case .identifier: checkBound(node, isBinding: isBinding)
    case .member where !isBinding:
      if self[node].flags.contains(.chain) { fault(.optionalChainTarget, node) }
    case .array, .arrayPattern:
      let isMarked = kind(node) == .array && self[node].flags.contains(.marked)
      setKind(node, .arrayPattern)
      elements(of: node, isMarked, isBinding: isBinding)
    case .object, .objectPattern:
      let isMarked = kind(node) == .object && self[node].flags.contains(.marked)
      setKind(node, .objectPattern)
      elements(of: node, isMarked, isBinding: isBinding)
    case .assignment where self[node].token == .assign:
      setKind(node, .assignmentPattern)
      if let target = first(node) { toPattern(target, isBinding: isBinding) }
    case .assignmentPattern: if let target = first(node) { toPattern(target, isBinding: isBinding) }
    case .parenthesized where !isBinding:
      var inner = node
      while kind(inner) == .parenthesized, let next = first(inner) { inner = next }
      if kind(inner) == .identifier || kind(inner) == .member {
        toPattern(inner, isBinding: false)
      } else {
        fault(.invalidPattern, node)
      }
    case .typed: if let inner = first(node) { toPattern(inner, isBinding: isBinding) }
    case .absent, .invalid, .placeholder: break
    default: fault(.invalidPattern, node)
    }
  }

  private mutating func elements(of pattern: Index, _ isMarked: Bool, isBinding: Bool) {
    let isObject = kind(pattern) == .objectPattern
    if isMarked { fault(.restNotLast, pattern) }
    var child = first(pattern)
    while let node = child {
      child = next(node)
      switch kind(node) {
      case .spread, .rest:
        setKind(node, .rest)
        if child != nil { fault(.restNotLast, node) }
        guard let inner = first(node) else { break }
        let innerKind = kind(inner)
        if innerKind == .assignment || innerKind == .assignmentPattern
          || isObject && innerKind != .identifier && (isBinding || innerKind != .member && innerKind != .parenthesized)
        {
          fault(.invalidPattern, inner)
        } else {
          toPattern(inner, isBinding: isBinding)
        }
      case .property:
        guard let key = first(node), let value = next(key) else { break }
        let flags = self[node].flags
        if flags.contains(.shorthand) {
          if kind(key) == .identifier { checkBound(key, isBinding: isBinding) }
        } else if !flags.isDisjoint(with: [.method, .getter, .setter]) {
          fault(.invalidPattern, node)
        } else {
          toPattern(value, isBinding: isBinding)
        }
      default: toPattern(node, isBinding: isBinding)
      }
    }
  }

  /// A name that is assigned or declared; whether it may be a name at all is known already.
  private mutating func checkBound(_ node: Index, isBinding: Bool) {
    guard context.contains(.strict) else { return }
    if isWord(start(node), end(node), "eval") || isWord(start(node), end(node), "arguments") {
      fault(.strictName, node)
    }
  }

  /// What `=`, `+=`, `++` or the head of a loop assigns to.
  mutating func checkTarget(_ node: Index, isLogical: Bool) {
    switch kind(node) {
    case .identifier: checkBound(node, isBinding: false)
    case .member:
      if self[node].flags.contains(.chain) { targetFault(.optionalChainTarget, node) }
    case .parenthesized, .typed: if let inner = first(node) { checkTarget(inner, isLogical: isLogical) }
    // A call fails when it runs; engines keep that for the sake of old pages.
    case .call where !isLogical && !self[node].flags.contains(.chain): break
    case .invalid, .placeholder: break
    default: targetFault(.invalidAssignmentTarget, node)
    }
  }

  private mutating func targetFault(_ kind: JavaScriptFault.Kind, _ node: Index) {
    if context.contains(.template) { tolerate(kind, start(node), end(node)) } else { fault(kind, node) }
  }

  /// What a declaration or parameter binds: a name or a pattern.
  mutating func parseBindingTarget() -> Index {
    guard enter() else { return stop() }
    defer { leave() }
    switch token {
    case .leftBracket, .leftBrace:
      // Patterns are read as literals are: the two differ in nothing that a token shows.
      let outer = (pendingInitializer, pendingProto)
      let node = token == .leftBrace ? parseObject() : parseArray()
      (pendingInitializer, pendingProto) = outer
      toPattern(node, isBinding: true)
      return node
    case .placeholder:
      let node = add(.placeholder, lexer.start, lexer.position)
      advance()
      return node
    default: return parseBindingName()
    }
  }

  /// A name that is declared.
  mutating func parseBindingName() -> Index {
    guard token.isName else {
      unexpected()
      return add(.invalid, lexer.previousEnd, lexer.previousEnd)
    }
    checkName()
    let node = add(.identifier, lexer.start, lexer.position, flags: lexer.isEscaped ? .escaped : [])
    advance()
    checkBound(node, isBinding: true)
    return node
  }

  /// A target and its default.
  mutating func parseBindingElement() -> Index {
    let start = lexer.start
    let target = parseBindingTarget()
    if options.isTypeScript { skipParameterType() }
    guard eat(.assign) else { return target }
    let value = parseAssignment()
    link(target, value)
    return close(.assignmentPattern, start, target)
  }

  /// Behind `...`: what collects the rest.
  mutating func parseRest(_ start: Int) -> Index {
    let target = parseBindingTarget()
    if options.isTypeScript { skipParameterType() }
    return close(.rest, start, target)
  }

  /// The current token as a name that is read or declared.
  mutating func checkName() { checkName(token, lexer.start, lexer.position, isEscaped: lexer.isEscaped) }

  @inline(always) mutating func checkName(_ token: JavaScriptToken, _ start: Int, _ end: Int, isEscaped: Bool) {
    if token != .identifier { checkWord(token, start, end) }
  }

  @inline(never) private mutating func checkWord(_ token: JavaScriptToken, _ start: Int, _ end: Int) {
    switch token {
    case .yieldWord:
      if !context.isDisjoint(with: [.strict, .generator, .template]) { fault(.reservedWord, start, end) }
    case .awaitWord:
      if !context.isDisjoint(with: [.async, .noAwaitName, .module]) { fault(.reservedWord, start, end) }
      if firstAwaitName < 0 { firstAwaitName = start }
    case .letWord:
      letNames += 1
      if !context.isDisjoint(with: [.strict, .template]) { fault(.reservedWord, start, end) }
    case .staticWord, .futureReserved:
      if context.contains(.strict) { fault(.reservedWord, start, end) }
    default: break
    }
  }
}
