import Lexer

/// What happens where the text is not the JSON that was due. Every way out either takes bytes or appends a node and
/// changes the state, so that parsing ends.
extension JSONTreeBuilder {
  /// Reads one token at the position, says what is wrong, and answers what is due next.
  @inline(never) mutating func recover(_ state: State) -> State {
    let token = hot.lexer.nextVisible()
    switch token.kind {
    case .comment:
      errors.comment(token)
      return state
    case .endOfFile:
      return recoverEnd(token)
    default:
      break
    }
    switch state {
    case .key: return recoverKey(token)
    case .colon: return recoverColon(token)
    case .value: return recoverValue(token)
    case .afterValue: return recoverAfterValue(token)
    case .end: return recoverAfterRoot(token)
    case .stop: return .stop
    }
  }

  func isQuiet(_ token: Token) -> Bool { errors.isQuiet(at: Int(token.start)) }
  func openText(_ token: Token) -> String { token.kind == .rightBrace ? "{" : "[" }
  func text(_ token: Token) -> String { source.text(token.span(in: source.file)) }
  func excerpt(ofKey key: DocumentNode) -> String {
    let quote: UInt32 = key.flags.contains(.quoted) ? 1 : 0
    return source.excerpt(SourceSpan(source.file, key.start + quote, key.end - quote))
  }
  func excerpt(_ token: Token) -> String { source.excerpt(token.span(in: source.file)) }

  /// The next byte that is no blank.
  var nextByte: UInt8 { hot.lexer.base[hot.lexer.skippingBlanks(hot.lexer.position)] }

  func isClosed(_ token: Token) -> Bool {
    token.end - token.start >= 2 && hot.lexer.base[Int(token.end) - 1] == hot.lexer.base[Int(token.start)]
  }

  var innermostOpener: (span: SourceSpan, text: String) {
    let start = hot.nodes[Int(hot.frames[hot.depth].node)].start
    return (SourceSpan(source.file, start, start + 1), hot.inObject ? "{" : "[")
  }

  /// What closes the innermost container.
  var closer: String { hot.inObject ? "}" : "]" }

  mutating func back(to token: Token) { hot.lexer.position = Int(token.start) }

  mutating func append(_ kind: ValueKind, _ token: Token, _ flags: DocumentNode.Flags = []) {
    hot.append(kind, Int(token.start), Int(token.end), flags)
  }

  /// Stands for a key or value that is missing before `token`, which is read again.
  mutating func appendMissing(before token: Token, _ flags: DocumentNode.Flags = []) {
    hot.append(.invalid, Int(token.start), Int(token.start), flags)
    back(to: token)
  }

  mutating func report(_ message: String, _ token: Token, label: String, help: String? = nil) {
    errors.report(
      message, token.span(in: source.file), label: label, help: help, quietAfter: Int(token.end))
  }

  mutating func reportFault(_ token: Token) {
    if let fault = JSONFault.of(token, in: source) {
      errors.report(fault, quietAfter: Int(token.end))
    } else {
      report("expected a value, found \(excerpt(token))", token, label: "expected a value")
    }
  }
}
