extension JavaScriptTreeBuilder {
  /// The current token neither separates nor ends a list that `closer` ends: skips what is in the way. True if a comma
  /// was found and consumed: the list goes on.
  @inline(never) mutating func resume(_ closer: JavaScriptToken, _ list: inout List) -> Bool {
    unexpected()
    _ = skip(to: closer, &list, stopsAtComma: true)
    if token == .comma {
      lexer.isSilent = isStopped
      advance()
      return true
    }
    if token == closer { lexer.isSilent = isStopped }
    return false
  }

  /// Skips tokens up to one that is `closer` or, at the level of the current token, another closing bracket, a semicolon
  /// or the beginning of a statement on a new line. What was skipped becomes a node of `list`. True if `closer` follows.
  mutating func skip(to closer: JavaScriptToken, _ list: inout List, stopsAtComma: Bool) -> Bool {
    let start = lexer.start
    var level = 0
    while token != .end {
      if level == 0 {
        if token == closer || stopsAtComma && token == .comma || token == .semicolon { break }
        if token == .rightBrace || token == .rightParenthesis || token == .rightBracket { break }
        if lexer.isAfterNewline, lexer.start > start, beginsStatement { break }
      }
      skipToken(&level)
    }
    if lexer.start > start {
      append(add(.invalid, start, max(start, lexer.previousEnd)), &list)
    }
    return token == closer
  }

  /// Skips the rest of a statement that went wrong, up to its semicolon (which is skipped too), the end of its line or of
  /// its block. At least one token if `mustMove`.
  @inline(never) mutating func skipStatement(mustMove: Bool) -> Index? {
    let start = lexer.start
    var level = 0
    var hasMoved = !mustMove
    while token != .end {
      if level == 0, hasMoved {
        if token == .rightBrace || lexer.isAfterNewline { break }
        if token == .semicolon {
          advance()
          break
        }
      }
      skipToken(&level)
      hasMoved = true
    }
    return lexer.previousEnd > start ? add(.invalid, start, lexer.previousEnd) : nil
  }

  private mutating func skipToken(_ level: inout Int) {
    switch token {
    case .leftBrace, .leftBracket, .leftParenthesis: level += 1
    case .rightBrace, .rightBracket, .rightParenthesis: if level > 0 { level -= 1 }
    case .backtick:
      // Its text could hold brackets and quotes.
      while lexer.scanTemplatePart(lexer.start).isOpen {
        var depth = 1
        while depth > 0 {
          advance()
          if token == .leftBrace { depth += 1 }
          if token == .rightBrace { depth -= 1 }
          if token == .end { return }
        }
      }
    default: break
    }
    advance()
  }

  /// The current token begins a statement and nothing else.
  private var beginsStatement: Bool {
    switch token {
    case .constWord, .varWord, .ifWord, .forWord, .whileWord, .doWord, .returnWord, .throwWord, .tryWord, .switchWord,
      .breakWord, .continueWord:
      true
    case .letWord: true
    default: false
    }
  }
}
