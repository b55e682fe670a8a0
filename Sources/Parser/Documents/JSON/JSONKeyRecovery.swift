import Lexer

/// Where a key or its colon is due and something else stands.
extension JSONTreeBuilder {
  mutating func recoverKey(_ token: Token) -> State {
    let quiet = isQuiet(token)
    switch token.kind {
    case .rightBrace:
      reportTrailingComma(token, quiet)
      hot.close()
      return .afterValue
    case .rightBracket:
      back(to: token)
      return .afterValue
    case .comma:
      if !quiet { report("expected a key before `,`", token, label: "expected a key") }
      errors.hush(after: Int(token.end))
      return .key
    case .colon:
      if !quiet { report("expected a key before `:`", token, label: "expected a key") }
      appendMissing(before: token, .key)
      return .colon
    case .leftBrace, .leftBracket:
      if !quiet { report("expected a key, found `\(text(token))`", token, label: "expected a key in double quotes") }
      appendMissing(before: token, .key)
      return .value
    case .malformedString:
      if !quiet { reportFault(token) }
      append(.string, token, [.key, .quoted, .escaped])
      return .colon
    case .unclosedString:
      if !quiet { reportFault(token) }
      errors.hush(after: Int(token.end))
      append(.invalid, token, .key)
      return .colon
    case .unexpected:
      if !quiet { reportFault(token) }
      errors.hush(after: Int(token.end))
      return .key
    default:
      return recoverBareKey(token, quiet)
    }
  }

  /// A key without double quotes, or a value without a key.
  mutating func recoverBareKey(_ token: Token, _ quiet: Bool) -> State {
    let excerpt = source.excerpt(token.span(in: source.file))
    let isKey = nextByte == 0x3A
    if !quiet {
      let isWord = token.kind == .word || token.kind == .literal || token.kind == .foreignString
      let fault = JSONFault(
        isKey ? "key \(excerpt) is not in double quotes" : "expected a key in double quotes, found \(excerpt)",
        token.span(in: source.file), label: isKey ? "expected `\"`" : "expected a key",
        isJSON5: isKey && isWord)
      errors.report(fault, quietAfter: Int(token.end))
    }
    errors.hush(after: Int(token.end))
    guard isKey else { return .key }
    let isQuoted = token.kind == .foreignString && isClosed(token)
    append(.string, token, isQuoted ? [.key, .quoted, .escaped] : .key)
    return .colon
  }

  mutating func recoverColon(_ token: Token) -> State {
    let quiet = isQuiet(token)
    let key = hot.nodes[hot.count - 1]
    let keySpan = SourceSpan(source.file, key.start, key.end)
    let name = excerpt(ofKey: key)
    switch token.kind {
    case .comma, .rightBrace, .rightBracket:
      if !quiet, token.kind != .rightBracket {
        errors.report(
          "key \(name) has no value", keySpan, label: "expected `:` and a value", quietAfter: Int(token.start))
      }
      appendMissing(before: token)
      return .afterValue
    case .string where nextByte == 0x3A:
      if !quiet {
        errors.report(
          "key \(name) has no value", keySpan, label: "expected `:` and a value", quietAfter: Int(token.start))
      }
      appendMissing(before: token)
      return .key
    case .word, .number, .malformedNumber, .literal, .unexpected:
      if token.start == key.end, key.flags.contains(.quoted), token.kind != .unexpected || !isEqualSign(token) {
        if !quiet { reportUnescapedQuote(token) }
        return .colon
      }
      if token.kind == .unexpected {
        if !quiet {
          report("expected `:` after key \(name), found \(excerpt(token))", token, label: "expected `:`")
        }
        errors.hush(after: Int(token.end))
        return nextByte == 0x3A ? .colon : .value
      }
      fallthrough
    default:
      if !quiet {
        errors.report(
          "expected `:` after key \(name)", keySpan.endPoint, label: "expected `:`", quietAfter: Int(token.start))
      }
      back(to: token)
      return .value
    }
  }

  private func isEqualSign(_ token: Token) -> Bool { hot.lexer.base[Int(token.start)] == 0x3D }
}
