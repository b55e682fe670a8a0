import Lexer

/// Where a value is due and none stands.
extension JSONTreeBuilder {
  mutating func recoverValue(_ token: Token) -> State {
    let quiet = isQuiet(token)
    switch token.kind {
    case .leftBrace, .leftBracket:
      guard hot.depth < Limits.jsonDepth else { return refuseDepth(token) }
      // Not taken by the hot path because a second brace follows: an object whose first key is missing.
      back(to: token)
      hot.open(isObject: token.kind == .leftBrace)
      return token.kind == .leftBrace ? .key : .value
    case .placeholder:
      append(.placeholder, token)
      return .afterValue
    case .number:
      // The hot path left it because something touches it, which is looked at next.
      append(.number, token)
      return .afterValue
    case .literal:
      let first = hot.lexer.base[Int(token.start)]
      append(first == 0x6E ? .null : .bool, token, first == 0x74 ? .isTrue : [])
      return .afterValue
    case .rightBrace, .rightBracket:
      return recoverMissingValue(token, quiet)
    case .comma:
      if !quiet { report("expected a value before `,`", token, label: "expected a value") }
      errors.hush(after: Int(token.end))
      guard hot.depth > 0 else { return .value }
      appendMissing(before: token)
      return .afterValue
    case .colon:
      if !quiet { report("expected a value, found `:`", token, label: "unexpected `:`") }
      return .value
    default:
      if hot.depth == 0, hot.count == 0, let dialect = JSONDialects.foreign(source) {
        errors.refuse("foreign-dialect", dialect.message, dialect.span, label: dialect.label, help: dialect.help)
        return .stop
      }
      if !quiet { reportFault(token) }
      errors.hush(after: Int(token.end))
      return recoverMalformedValue(token)
    }
  }

  mutating func recoverMalformedValue(_ token: Token) -> State {
    switch token.kind {
    case .malformedString:
      append(.string, token, [.quoted, .escaped])
    case .foreignString where isClosed(token):
      append(.string, token, [.quoted, .escaped])
    case .unexpected where hot.lexer.base[Int(token.start)] != 0x7B:
      // Nothing that stands for a value: one may follow. At the root only JSON's own brackets are worth going on.
      if hot.depth > 0 { return .value }
      let next = hot.lexer.base[hot.lexer.skippingBlanks(hot.lexer.position)]
      return next == 0x7B || next == 0x5B ? .value : .stop
    default:
      append(.invalid, token)
    }
    return .afterValue
  }

  /// A closing bracket where a value was due.
  mutating func recoverMissingValue(_ token: Token, _ quiet: Bool) -> State {
    guard hot.depth > 0 else {
      if !quiet { report("`\(text(token))` closes nothing", token, label: "nothing is open here") }
      errors.hush(after: Int(token.end))
      return .value
    }
    if hot.inObject {
      if !quiet, token.kind == .rightBrace {
        report("expected a value before `}`", token, label: "expected a value")
      }
      appendMissing(before: token)
      return .afterValue
    }
    guard token.kind == .rightBracket else {
      back(to: token)
      return .afterValue
    }
    reportTrailingComma(token, quiet)
    hot.close()
    return .afterValue
  }

  /// Reports the comma before a closing bracket, if there is one; else only comments stand between the brackets.
  mutating func reportTrailingComma(_ token: Token, _ quiet: Bool) {
    guard !quiet, let comma = errors.visibleOffset(before: Int(token.start)), source.storage[comma] == 0x2C else {
      return
    }
    let span = SourceSpan(source.file, comma, comma + 1)
    errors.report(
      "trailing comma before `\(text(token))`", span, label: "nothing follows this comma",
      fixes: [.replace(span, with: "", "remove the comma", .safe)], isJSON5: true, quietAfter: Int(token.end))
  }
}
