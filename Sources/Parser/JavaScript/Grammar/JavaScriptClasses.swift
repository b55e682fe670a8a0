extension JavaScriptTreeBuilder {
  /// A class; all of it is strict code.
  mutating func parseClass(_ kind: JavaScriptKind, isNameless: Bool = false) -> Index {
    guard enter() else { return stop() }
    defer { leave() }
    let start = lexer.start
    let outer = context
    context.insert(.strict)
    context.remove(.noIn)
    defer { context = outer }
    advance()
    if kind == .classDeclaration { hasDeclarations = true }
    let isNamed =
      token.isName && !(isTypeScript && isWord("implements")) || kind == .classDeclaration && !isNameless
    let name = isNamed ? parseBindingName() : absent()
    if isTypeScript { skipTypeParameters() }
    let hasHeritage = eat(.extendsWord)
    let heritage: Index
    if hasHeritage {
      arrowStart = -1
      heritage = parsePostfix()
      if self.kind(heritage) == .arrow { fault(.unexpectedToken, heritage) }
      settleLiterals()
      if isTypeScript { skipTypeParameters() }
    } else {
      heritage = absent()
    }
    if isTypeScript { skipImplements() }
    let body = parseClassBody(hasHeritage: hasHeritage)
    link(name, heritage)
    link(heritage, body)
    return close(kind, start, name)
  }

  private mutating func parseClassBody(hasHeritage: Bool) -> Index {
    let start = lexer.start
    guard token == .leftBrace else {
      unexpected()
      return add(.invalid, lexer.previousEnd, lexer.previousEnd)
    }
    advance()
    privateNames.open()
    var list = List()
    var hasConstructor = false
    while token != .rightBrace && token != .end {
      if eat(.semicolon) { continue }
      let before = lexer.start
      append(parseMember(hasHeritage: hasHeritage, &hasConstructor), &list)
      if lexer.isSilent {
        if let rest = skipStatement(mustMove: lexer.start == before) { append(rest, &list) }
        lexer.isSilent = isStopped
      }
    }
    for use in privateNames.close() where !context.contains(.template) {
      fault(.unknownPrivateName, use.start, use.end)
    }
    expect(.rightBrace)
    return close(.classBody, start, list.first)
  }

  private mutating func parseMember(hasHeritage: Bool, _ hasConstructor: inout Bool) -> Index {
    let start = lexer.start
    let modifiers = parseModifiers(isClass: true)
    if modifiers.isStatic, token == .leftBrace, !modifiers.isKey { return parseStaticBlock(start) }
    if isTypeScript, !modifiers.isKey, let signature = parseIndexSignature(start) { return signature }
    let isPrivate = !modifiers.isKey && token == .privateName
    let key: Index
    if modifiers.isKey {
      key = modifiers.key
    } else if isPrivate {
      key = add(.privateName, lexer.start, lexer.position, flags: lexer.isEscaped ? .escaped : [])
      advance()
    } else {
      key = parseKey()
    }
    let isNamed = !modifiers.isComputed && (kind(key) == .identifier || kind(key) == .string)
    if isTypeScript { skipMemberMark() }
    let isMethod = token == .leftParenthesis || isTypeScript && token == .less
    if isPrivate { declarePrivate(key, modifiers, isMethod: isMethod) }
    guard isMethod || modifiers.isAsync || modifiers.isGenerator || modifiers.isGetter || modifiers.isSetter else {
      if isNamed, isKey(key, "constructor") || modifiers.isStatic && isKey(key, "prototype") {
        fault(.invalidClassMember, key)
      }
      return parseField(key, start, modifiers)
    }
    let isConstructor = isNamed && !modifiers.isStatic && isKey(key, "constructor")
    if isConstructor {
      if modifiers.isAsync || modifiers.isGenerator || modifiers.isGetter || modifiers.isSetter {
        fault(.invalidClassMember, key)
      } else {
        if hasConstructor, !isTypeScript { fault(.duplicateConstructor, key) }
        hasConstructor = true
      }
    }
    if modifiers.isStatic, isNamed, isKey(key, "prototype") { fault(.invalidClassMember, key) }
    return parseMethod(.method, key, start, modifiers, allowsSuperCall: isConstructor && hasHeritage)
  }

  private func isKey(_ key: Index, _ word: StaticString) -> Bool {
    let quote = kind(key) == .string ? 1 : 0
    if self[key].flags.contains(.escaped), kind(key) == .identifier {
      return word.withUTF8Buffer { $0.elementsEqual(name(key)) }
    }
    return isWord(start(key) + quote, end(key) - quote, word)
  }

  private mutating func declarePrivate(_ key: Index, _ modifiers: JavaScriptModifiers, isMethod: Bool) {
    let form: JavaScriptPrivateNames.Form =
      modifiers.isGetter
      ? modifiers.isStatic ? .staticGetter : .getter
      : modifiers.isSetter ? modifiers.isStatic ? .staticSetter : .setter : .other
    if !privateNames.declare(name(key), form) { fault(.redeclared, key) }
    if isWord(start(key), end(key), "#constructor") { fault(.invalidClassMember, key) }
  }

  private mutating func parseField(_ key: Index, _ start: Int, _ modifiers: JavaScriptModifiers) -> Index {
    if isTypeScript { skipAnnotation() }
    var flags: JavaScriptNode.Flags = modifiers.isStatic ? .isStatic : []
    if modifiers.isComputed { flags.insert(.computed) }
    let value: Index
    if eat(.assign) {
      let outer = context
      context = context.subtracting(.ofFunction).union([.superProperty, .newTarget, .noArguments])
      if modifiers.isStatic { context.insert(.noAwaitName) }
      value = parseAssignment()
      context = outer
    } else {
      value = absent()
    }
    link(key, value)
    let field = close(.field, start, key, flags: flags)
    if token != .semicolon, token != .rightBrace, !lexer.isAfterNewline { unexpected() }
    return field
  }

  private mutating func parseStaticBlock(_ start: Int) -> Index {
    let outer = context
    let outerLabels = labels
    context = context.subtracting(.ofFunction).union([.superProperty, .newTarget, .noArguments, .noAwaitName])
    labels = []
    advance()
    var list = List()
    parseStatements(&list)
    context = outer
    labels = outerLabels
    expect(.rightBrace)
    return close(.staticBlock, start, list.first)
  }
}
