import Lexer

/// Where a comma or the closing bracket is due and something else stands.
extension JSONTreeBuilder {
  mutating func recoverAfterValue(_ token: Token) -> State {
    let quiet = isQuiet(token)
    // With a comment before it, what was due may come after all.
    switch token.kind {
    case .comma:
      return hot.inObject ? .key : .value
    case .rightBrace where hot.inObject, .rightBracket where !hot.inObject:
      hot.close()
      return .afterValue
    case .rightBrace, .rightBracket:
      return recoverMismatch(token, quiet)
    case .colon:
      let container = hot.frames[hot.depth].node
      if !quiet, container != keyedContainer {
        report(
          "expected `,` or `\(closer)`, found `:`", token,
          label: hot.inObject ? "this member has a `:` already" : "an array has no keys")
      }
      keyedContainer = container
      if hot.inObject {
        appendMissing(before: token, .key)
        hot.lexer.position = Int(token.end)
      }
      return .value
    case .leftBrace, .leftBracket, .placeholder:
      if hot.inObject {
        if !quiet {
          report("expected `,` or `}`, found \(excerpt(token))", token, label: "expected `,` and a key")
        }
        appendMissing(before: token, .key)
      } else {
        if !quiet { reportMissingComma(token) }
        back(to: token)
      }
      return .value
    case .unexpected where hot.lexer.base[Int(token.start)] == 0x3B:
      if !quiet { report("expected `,`, found \(excerpt(token))", token, label: "expected `,`") }
      errors.hush(after: Int(token.end))
      return hot.inObject ? .key : .value
    default:
      return recoverUnseparated(token, quiet)
    }
  }

  /// A scalar after a value: a missing comma, or the rest of something broken.
  mutating func recoverUnseparated(_ token: Token, _ quiet: Bool) -> State {
    let isString = token.kind == .string || token.kind == .malformedString || token.kind == .unclosedString
    let touches = Int(token.start) > 0 && hot.lexer.base[Int(token.start) - 1] == 0x22
    if !quiet, touches, !isString {
      reportUnescapedQuote(token)
      return .afterValue
    }
    let isKey = nextByte == 0x3A && token.kind != .unexpected
    if hot.inObject ? isKey : isString || token.kind == .number || token.kind == .literal {
      if !quiet { reportMissingComma(token) }
      back(to: token)
      return hot.inObject ? .key : .value
    }
    if !quiet {
      report("expected `,` or `\(closer)`, found \(excerpt(token))", token, label: "expected `,` or `\(closer)`")
    }
    errors.hush(after: Int(token.end))
    return .afterValue
  }

  private mutating func reportMissingComma(_ token: Token) {
    let end = errors.visibleOffset(before: Int(token.start)).map { $0 + 1 } ?? Int(token.start)
    errors.report(
      "expected `,` between \(hot.inObject ? "members" : "elements")", SourceSpan(source.file, end, end),
      label: "expected `,`", quietAfter: Int(token.start))
  }

  /// Text that touches the quote before it: a quote inside a string was not escaped. Goes on after the quote that
  /// seems to end the string: the first on this line that has something structural after it.
  mutating func reportUnescapedQuote(_ token: Token) {
    let quote = SourceSpan(source.file, Int(token.start) - 1, Int(token.start))
    let base = hot.lexer.base
    var i = Int(token.start)
    scan: while !errors.isFull, i < hot.lexer.count, base[i] != 0x0A, base[i] != 0x0D {
      defer { i += 1 }
      guard base[i] == 0x22 else { continue }
      let next = hot.lexer.skippingBlanks(i + 1)
      switch base[next] {
      case 0x7D, 0x5D, 0x3A: break
      case 0x2C where base[hot.lexer.skippingBlanks(next + 1)] == 0x22: break
      case 0x2C where base[hot.lexer.skippingBlanks(next + 1)] == 0x7B: break
      default: continue scan
      }
      hot.lexer.position = i + 1
      break
    }
    errors.report(
      "string ends before \(excerpt(token))", quote, label: "this quote ends the string",
      help: "write a quote inside a string as `\\\"`", quietAfter: hot.lexer.position)
  }
}
