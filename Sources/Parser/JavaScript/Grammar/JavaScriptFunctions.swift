/// What stands before the name of a property or class member.
struct JavaScriptModifiers {
  var isAsync = false
  var isGenerator = false
  var isGetter = false
  var isSetter = false
  var isStatic = false
  var isComputed = false
  /// The word that could have been a modifier turned out to be the name: it is `key`.
  var isKey = false
  var key = -1
  var keyToken = JavaScriptToken.end

  var isNone: Bool { !(isAsync || isGenerator || isGetter || isSetter || isStatic) }
}

extension JavaScriptTreeBuilder {
  /// `async`, `get`, `set`, `*`, in classes `static` too. `keyToken` is the first token of the name.
  @inline(always) mutating func parseModifiers(isClass: Bool) -> JavaScriptModifiers {
    var modifiers = JavaScriptModifiers()
    if token >= .asyncWord && token <= .staticWord || token == .multiply || isClass && options.isTypeScript {
      parseModifiers(&modifiers, isClass: isClass)
    }
    if !modifiers.isKey {
      modifiers.keyToken = token
      modifiers.isComputed = token == .leftBracket
    }
    return modifiers
  }

  @inline(never) private mutating func parseModifiers(_ modifiers: inout JavaScriptModifiers, isClass: Bool) {
    if isClass, options.isTypeScript { skipClassModifiers() }
    if isClass, token == .staticWord, !lexer.isEscaped, !takeWord(&modifiers, isClass: true) {
      modifiers.isStatic = true
      // A static block.
      if token == .leftBrace { return }
      if options.isTypeScript { skipClassModifiers() }
    }
    if modifiers.isKey { return }
    if token == .asyncWord, !lexer.isEscaped, !takeWord(&modifiers, isClass: isClass) { modifiers.isAsync = true }
    if modifiers.isKey { return }
    if token == .multiply {
      modifiers.isGenerator = true
      advance()
      return
    }
    guard !modifiers.isAsync, token == .getWord || token == .setWord, !lexer.isEscaped else { return }
    let isGetter = token == .getWord
    if takeWord(&modifiers, isClass: isClass) { return }
    modifiers.isGetter = isGetter
    modifiers.isSetter = !isGetter
  }

  /// Consumes a word; true if it is the name after all, as what follows it shows.
  private mutating func takeWord(_ modifiers: inout JavaScriptModifiers, isClass: Bool) -> Bool {
    let (start, end, word) = (lexer.start, lexer.position, token)
    advance()
    let isKey: Bool
    switch token {
    case .leftParenthesis, .colon, .comma, .rightBrace, .assign, .semicolon, .end: isKey = true
    case .less, .question, .not: isKey = options.isTypeScript
    case .multiply: isKey = word == .asyncWord ? lexer.isAfterNewline : word != .staticWord
    default: isKey = word == .asyncWord && lexer.isAfterNewline
    }
    if isKey {
      modifiers.isKey = true
      modifiers.keyToken = word
      modifiers.key = add(.identifier, start, end)
    }
    return isKey
  }

  /// The function of a method or accessor, from its parameters on.
  mutating func parseMethod(
    _ kind: JavaScriptKind, _ key: Index, _ start: Int, _ modifiers: JavaScriptModifiers, isConstructor: Bool = false,
    allowsSuperCall: Bool = false
  ) -> Index {
    var added: JavaScriptContext = [.superProperty]
    if allowsSuperCall { added.insert(.superCall) }
    let functionStart = lexer.start
    let name = absent()
    let function = parseFunctionRest(
      .function, functionStart, name, isAsync: modifiers.isAsync, isGenerator: modifiers.isGenerator, added,
      isMethod: true)
    if modifiers.isGetter || modifiers.isSetter { checkAccessor(function, isGetter: modifiers.isGetter) }
    link(key, function)
    var flags: JavaScriptNode.Flags = [.method]
    if modifiers.isGetter { flags.insert(.getter) }
    if modifiers.isSetter { flags.insert(.setter) }
    if modifiers.isStatic { flags.insert(.isStatic) }
    if modifiers.isComputed { flags.insert(.computed) }
    return close(kind, start, key, flags: flags)
  }

  private mutating func checkAccessor(_ function: Index, isGetter: Bool) {
    guard let parameters = first(function).flatMap(next), kind(parameters) == .parameters else { return }
    let only = first(parameters)
    let isSound = isGetter ? only == nil : only.map { next($0) == nil && kind($0) != .rest } ?? false
    if !isSound { fault(.accessorParameters, parameters) }
  }

  /// A function that begins with `function`; its `async` is consumed already and began at `start`.
  mutating func parseFunction(_ kind: JavaScriptKind, _ start: Int, isAsync: Bool = false) -> Index {
    advance()
    let isGenerator = eat(.multiply)
    let outer = context
    if kind == .function {
      // The name of an expression belongs to the function itself.
      context.subtract([.async, .generator, .noAwaitName])
      if isAsync { context.insert(.async) }
      if isGenerator { context.insert(.generator) }
    }
    let isNamed = token.isName || kind == .functionDeclaration
    let name = isNamed ? parseBindingName() : absent()
    context = outer
    return parseFunctionRest(kind, start, name, isAsync: isAsync, isGenerator: isGenerator, [], isMethod: false)
  }

  /// Parameters and body.
  private mutating func parseFunctionRest(
    _ kind: JavaScriptKind, _ start: Int, _ name: Index, isAsync: Bool, isGenerator: Bool, _ added: JavaScriptContext,
    isMethod: Bool
  ) -> Index {
    guard enter() else {
      let rest = stop()
      link(name, rest)
      return close(kind, start, name)
    }
    defer { leave() }
    let outer = context
    let outerFirst = (firstAwait, firstYield, firstAwaitName)
    let outerLabels = labels
    defer {
      context = outer
      (firstAwait, firstYield, firstAwaitName) = outerFirst
      labels = outerLabels
    }
    labels = []
    context = context.subtracting(.ofFunction).union([.returns, .newTarget]).union(added)
    if isAsync { context.insert(.async) }
    if isGenerator { context.insert(.generator) }
    if context.contains(.strict) { context.insert(.noOctals) }
    if options.isTypeScript { skipTypeParameters() }

    context.insert(.parameters)
    let parameters = parseParameters()
    context.remove(.parameters)
    link(name, parameters)
    var flags: JavaScriptNode.Flags = isAsync ? .async : []
    if isGenerator { flags.insert(.generator) }
    if options.isTypeScript {
      skipAnnotation()
      if token != .leftBrace { return closeOverload(start, name, flags) }
    }
    let isSimple = isSimpleList(parameters)
    let body = parseBody(isSimple: isSimple)
    link(parameters, body)
    let isStrict = context.contains(.strict)
    if isStrict, !outer.contains(.strict) {
      flags.insert(.marked)
      if self.kind(name) == .identifier { checkStrictName(name) }
    }
    checkParameters(
      parameters, isNewlyStrict: isStrict && !outer.contains(.strict), noDuplicates: isStrict || isMethod || !isSimple)
    return close(kind, start, name, flags: flags)
  }

  private mutating func parseParameters() -> Index {
    let start = lexer.start
    expect(.leftParenthesis)
    var list = List()
    while token != .rightParenthesis && token != .end {
      if lexer.isSilent, token == .leftBrace { break }
      let itemStart = lexer.start
      if eat(.ellipsis) {
        append(parseRest(itemStart), &list)
        if token == .comma { fault(.restNotLast, itemStart, lexer.start) }
      } else {
        if options.isTypeScript { skipClassModifiers() }
        append(parseBindingElement(), &list)
      }
      if token == .rightParenthesis { break }
      if !eat(.comma), !resume(.rightParenthesis, &list) { break }
    }
    expect(.rightParenthesis)
    return close(.parameters, start, list.first)
  }

  /// The block of a function; its directives may make it strict.
  private mutating func parseBody(isSimple: Bool) -> Index {
    let start = lexer.start
    guard token == .leftBrace else {
      unexpected()
      return add(.invalid, lexer.previousEnd, lexer.previousEnd)
    }
    advance()
    var list = List()
    parseDirectives(&list, isSimple: isSimple)
    parseStatements(&list)
    expect(.rightBrace)
    return close(.block, start, list.first)
  }

  /// Statements that are strings only, at the beginning of a function or script.
  mutating func parseDirectives(_ list: inout List, isSimple: Bool) {
    var octal: Index?
    while token == .string {
      let isUseStrict = lexer.position - lexer.start == 12 && isWord(lexer.start + 1, lexer.position - 1, "use strict")
      let statement = parseStatement()
      append(statement, &list)
      guard kind(statement) == .expressionStatement, let string = first(statement), kind(string) == .string else {
        break
      }
      if octal == nil, self[string].flags.contains(.octal) { octal = string }
      guard isUseStrict else { continue }
      if !isSimple { fault(.strictWithPatterns, string) }
      if !context.contains(.strict), let octal { fault(.octalInStrict, octal) }
      context.insert([.strict, .noOctals])
    }
  }

  // MARK: Arrow functions

  /// `async` as a name, or what it begins: a function, an arrow function.
  mutating func parseAsync() -> Index {
    let start = lexer.start
    let mayBeArrow = start == arrowStart && !lexer.isEscaped
    let isEscaped = lexer.isEscaped
    let name = add(.identifier, start, lexer.position, flags: isEscaped ? .escaped : [])
    advance()
    if token == .arrow, start == arrowStart, !lexer.isAfterNewline {
      return parseArrow(start, add(.parameters, start, end(name), first: name), isAsync: false)
    }
    if isEscaped || lexer.isAfterNewline { return name }
    switch token {
    case .functionWord: return parseFunction(.function, start, isAsync: true)
    case .leftParenthesis: return parseAsyncCall(start, name, mayBeArrow: mayBeArrow)
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
      mayBeArrow && (token == .arrow && !lexer.isAfterNewline || options.isTypeScript && skipReturnType(false))
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
