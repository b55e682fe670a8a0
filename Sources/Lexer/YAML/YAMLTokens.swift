/// The tokens of a YAML text.
package enum YAMLTokens {
  /// Tokens and trivia that tile the range (the whole file if nil), empty tokens of the structure among them. What lies
  /// after a fault is one `unexpected` token.
  package static func tokens(_ source: SourceText, in range: Range<Int>? = nil) -> [Token] {
    var scanner = YAMLScanner(source, in: range)
    var tokens: [Token] = []
    let whole = range?.clamped(to: 0..<source.count) ?? 0..<source.count
    if whole.lowerBound < scanner.range.lowerBound {
      tokens.append(Token(.byteOrderMark, whole.lowerBound..<scanner.range.lowerBound))
    }
    var end = scanner.range.lowerBound
    while true {
      let token = scanner.next()
      guard token.kind != .endOfFile else { break }
      YAMLTrivia.forEach(source, end..<Swift.max(end, Int(token.start))) { tokens.append($0) }
      end = Swift.max(end, Int(token.end))
      if token.kind == .literalScalar || token.kind == .foldedScalar {
        appendBlockScalar(source, token, to: &tokens)
      } else {
        tokens.append(token)
      }
    }
    if end < whole.upperBound {
      if scanner.problem == nil && scanner.range.upperBound == whole.upperBound {
        YAMLTrivia.forEach(source, end..<whole.upperBound) { tokens.append($0) }
      } else {
        tokens.append(Token(.unexpected, end..<whole.upperBound))
      }
    }
    return tokens
  }

  private static func appendBlockScalar(_ source: SourceText, _ token: Token, to tokens: inout [Token]) {
    let header = YAMLBlockScalar.Header(source, token.range)
    tokens.append(Token(token.kind, token.range.lowerBound..<header.indicatorsEnd))
    let textStart = Swift.min(header.textStart, token.range.upperBound)
    YAMLTrivia.forEach(source, header.indicatorsEnd..<Swift.max(header.indicatorsEnd, textStart)) { tokens.append($0) }
    let text = Swift.max(header.indicatorsEnd, textStart)..<token.range.upperBound
    if !text.isEmpty { tokens.append(Token(.blockText, text)) }
  }
}
