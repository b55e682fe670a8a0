import Lexer

/// Brackets that do not match, the end of the file, and limits.
extension JSONTreeBuilder {
  /// A closing bracket of the other kind: either it was mistyped, or inner containers were not closed before it.
  mutating func recoverMismatch(_ token: Token, _ quiet: Bool) -> State {
    let wanted = token.kind == .rightBrace
    var level = hot.depth - 1
    while level > 0, hot.frames[level].isObject != wanted { level -= 1 }
    let (opener, openerText) = innermostOpener
    if level == 0, isExtra {
      if !quiet { report("`\(text(token))` closes nothing", token, label: "no `\(openText(token))` is open here") }
      errors.hush(after: Int(token.end))
      return .afterValue
    }
    if level == 0 || isMistyped(to: level) {
      if !quiet {
        errors.report(
          "`\(openerText)` is closed by `\(text(token))`", token.span(in: source.file), label: "expected `\(closer)`",
          labels: [Label(opener, "opened here")], quietAfter: Int(token.end))
      }
      hot.close()
      return .afterValue
    }
    if !quiet {
      errors.report(
        "`\(openerText)` is not closed before `\(text(token))`", token.span(in: source.file),
        label: "expected `\(closer)`", labels: [Label(opener, "opened here")], quietAfter: Int(token.start))
    }
    back(to: token)
    while hot.depth > level { hot.close() }
    return .afterValue
  }

  /// True if the innermost container goes on after a closing bracket of the wrong kind.
  private var isExtra: Bool {
    var ahead = hot.lexer
    switch ahead.nextVisible().kind {
    case .rightBrace: return hot.inObject
    case .rightBracket: return !hot.inObject
    case .comma: return isMember(&ahead) == hot.inObject
    default: return false
    }
  }

  private func isMember(_ ahead: inout JSONLexer) -> Bool {
    ahead.nextVisible().kind == .string && ahead.base[ahead.skippingBlanks(ahead.position)] == 0x3A
  }

  /// Looks at what follows a closing bracket of the wrong kind. `level` is the container that it would fit.
  private func isMistyped(to level: Int) -> Bool {
    var ahead = hot.lexer
    let next = ahead.nextVisible()
    // What goes on after it if one container is closed, and if all up to `level` are.
    let near = hot.frames[hot.depth - 1].isObject
    let far = hot.frames[level - 1].isObject
    switch next.kind {
    case .comma:
      let isMember = isMember(&ahead)
      return near == isMember && (far != isMember || level == 1)
    case .rightBrace, .rightBracket:
      let isBrace = next.kind == .rightBrace
      return near == isBrace && (far != isBrace || level == 1)
    default:
      return false
    }
  }

  mutating func recoverAfterRoot(_ token: Token) -> State {
    guard !isQuiet(token) else { return .stop }
    switch token.kind {
    case .rightBrace, .rightBracket:
      report("`\(text(token))` closes nothing", token, label: "nothing is open here")
      return .end
    case .colon where hot.nodes[0].kind == .string:
      errors.report(
        "expected `{` before the first key", SourceSpan(source.file, hot.nodes[0].start, hot.nodes[0].end).startPoint,
        label: "expected `{`", quietAfter: Int(token.end))
    case .string, .number, .literal, .placeholder, .leftBrace, .leftBracket:
      report(
        "file holds more than one value", token, label: "the first value has ended",
        help: "a file holds one object or array")
    default:
      if let dialect = JSONDialects.foreign(source) {
        errors.refuse("foreign-dialect", dialect.message, dialect.span, label: dialect.label, help: dialect.help)
      } else {
        report("expected the end of the file, found \(excerpt(token))", token, label: "the value has ended")
      }
    }
    return .stop
  }

  mutating func recoverEnd(_ token: Token) -> State {
    if hot.depth == 0, hot.count == 0 {
      if !isQuiet(token) {
        let isBlank = source.bytes.dropFirst(source.bomLength).isEmpty
        // Comments alone are one cause with it.
        errors.forgetComments()
        errors.report(
          isBlank ? "file is empty" : "file holds no value", source.startPoint, label: "expected a value",
          quietAfter: Int(token.end))
      }
      return .stop
    }
    if hot.depth > 0, !isQuiet(token) {
      let (opener, openerText) = innermostOpener
      errors.report(
        "file ends before `\(openerText)` is closed", token.span(in: source.file),
        label: "expected `\(closer)`", labels: [Label(opener, "opened here")],
        quietAfter: Int(token.end))
    }
    closeAll()
    return .stop
  }

  mutating func refuseDepth(_ token: Token) -> State {
    errors.limit(
      "arrays and objects are nested more than \(Limits.jsonDepth) deep", token.span(in: source.file),
      label: "level \(Limits.jsonDepth + 1)")
    back(to: token)
    closeAll()
    return .stop
  }

  /// Called when the table is as large as it may become.
  mutating func refuseMoreValues() {
    errors.limit(
      "file holds more than \(Limits.jsonValues) values",
      SourceSpan(source.file, hot.lexer.position, hot.lexer.position),
      label: "reading stopped here")
    closeAll()
    state = .stop
  }

  /// Closes what is open, so that the table is whole: every key has a value, every subtree an end.
  mutating func closeAll() {
    while hot.depth > 0 {
      if hot.inObject, hot.count > 0, isDangling(hot.count - 1) {
        hot.append(.invalid, hot.lexer.position, hot.lexer.position)
      }
      hot.close()
    }
  }

  /// True for a key that has no value yet.
  private func isDangling(_ index: Int) -> Bool { hot.nodes[index].flags.contains(.key) }
}
