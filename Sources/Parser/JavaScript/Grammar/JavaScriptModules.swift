extension JavaScriptTreeBuilder {
  /// `import` begins a declaration, not `import(…)` or `import.meta`.
  var beginsImport: Bool {
    mutating get {
      let mark = lexer.mark
      advance()
      defer { lexer.restore(mark) }
      return token != .leftParenthesis && token != .dot
    }
  }

  private mutating func checkPlace(_ start: Int, _ place: Place) {
    let isSound = context.contains(.top) && place == .list && (goal == .module || goal == .template)
    if !isSound { fault(.importOutsideModule, start, lexer.position) }
  }

  mutating func parseImport(_ start: Int, _ place: Place) -> Index {
    checkPlace(start, place)
    hasDeclarations = true
    advance()
    var list = List()
    if token == .string {
      append(parsePrimary(), &list)
      return finishStatement(.importDeclaration, start, list.first)
    }
    if isTypeScript, isWord("type") {
      let mark = lexer.mark
      advance()
      if token == .fromWord || token == .comma { lexer.restore(mark) }
    }
    if token.isName {
      append(parseLocal(lexer.start, absent()), &list)
      if token == .comma { advance() }
    }
    if token == .multiply {
      let specifierStart = lexer.start
      advance()
      expect(.asWord)
      append(parseLocal(specifierStart, absent()), &list)
    } else if token == .leftBrace {
      parseSpecifiers(.importSpecifier, &list)
    }
    expect(.fromWord)
    if token == .string { append(parsePrimary(), &list) } else { unexpected() }
    return finishStatement(.importDeclaration, start, list.first)
  }

  private mutating func parseLocal(_ start: Int, _ imported: Index) -> Index {
    hasDeclarations = true
    let local = parseBindingName()
    link(imported, local)
    return close(.importSpecifier, start, imported)
  }

  private mutating func parseSpecifiers(_ kind: JavaScriptKind, _ list: inout List) {
    advance()
    while token != .rightBrace && token != .end {
      let start = lexer.start
      if isTypeScript, isWord("type") {
        let mark = lexer.mark
        advance()
        if !token.isWord { lexer.restore(mark) }
      }
      let wasName = token.isName
      let name = parseKey()
      let second: Index
      if token == .asWord {
        advance()
        second = kind == .importSpecifier ? parseBindingName() : parseKey()
      } else {
        if kind == .importSpecifier, !wasName { fault(.unexpectedToken, name) }
        second = absent()
      }
      link(name, second)
      append(close(kind, start, name), &list)
      if token == .rightBrace { break }
      if !eat(.comma), !resume(.rightBrace, &list) { break }
    }
    expect(.rightBrace)
  }

  mutating func parseExport(_ start: Int, _ place: Place) -> Index {
    checkPlace(start, place)
    advance()
    var list = List()
    if isTypeScript, isWord("type") {
      let mark = lexer.mark
      advance()
      if token != .leftBrace, token != .multiply { lexer.restore(mark) }
    }
    switch token {
    case .defaultWord:
      advance()
      let declarationStart = lexer.start
      if token == .functionWord {
        append(parseDefaultFunction(declarationStart, isAsync: false), &list)
        return close(.exportDeclaration, start, list.first)
      }
      if token == .classWord {
        append(parseClass(.classDeclaration, isNameless: true), &list)
        return close(.exportDeclaration, start, list.first)
      }
      append(parseAssignment(), &list)
    case .multiply:
      let specifierStart = lexer.start
      advance()
      if eat(.asWord) {
        let name = parseKey()
        append(close(.exportSpecifier, specifierStart, name), &list)
      }
      parseSource(&list)
    case .leftBrace:
      parseSpecifiers(.exportSpecifier, &list)
      if token == .fromWord { parseSource(&list) }
    case .varWord, .constWord, .letWord, .functionWord, .classWord, .asyncWord:
      append(parseStatement(), &list)
      return close(.exportDeclaration, start, list.first)
    default:
      if isTypeScript, let declaration = parseTypeDeclaration(lexer.start) {
        append(declaration, &list)
        return close(.exportDeclaration, start, list.first)
      }
      unexpected()
    }
    return finishStatement(.exportDeclaration, start, list.first)
  }

  /// `export default function () {}` needs no name.
  private mutating func parseDefaultFunction(_ start: Int, isAsync: Bool) -> Index {
    let node = parseFunction(.function, start, isAsync: isAsync)
    setKind(node, .functionDeclaration)
    return node
  }

  private mutating func parseSource(_ list: inout List) {
    expect(.fromWord)
    if token == .string { append(parsePrimary(), &list) } else { unexpected() }
  }
}
