/// What a token is. Malformed text has kinds of its own, so that every byte of every file belongs to a token.
package enum TokenKind: UInt8, Sendable, BitwiseCopyable, CaseIterable {
  // Trivia.
  case byteOrderMark
  /// Blanks and line breaks.
  case whitespace
  /// With its marker, without the line break that ends it. No legal token of JSON, and trivia all the same.
  case comment

  // Punctuation.
  case leftBrace, rightBrace, leftBracket, rightBracket, comma, colon

  // Scalars of JSON.
  /// In double quotes.
  case string
  case number
  /// `true`, `false`, `null`.
  case literal
  /// A bare `{{…}}`; what it says is not judged here. It may lack its closing braces.
  case placeholder

  // Malformed scalars of JSON.
  /// In double quotes, with an escape, character or byte that may not stand there.
  case malformedString
  /// A string without its closing quote.
  case unclosedString
  /// A string in single quotes or backticks.
  case foreignString
  /// Begins like a number and is none: `01`, `+1`, `.5`, `1.`, `0x1F`.
  case malformedNumber
  /// Letters without quotes that are no literal: `NaN`, `undefined`, a key without quotes.
  case word
  /// Bytes that begin nothing.
  case unexpected

  /// Nothing is left; empty.
  case endOfFile

  package var isTrivia: Bool {
    switch self {
    case .byteOrderMark, .whitespace, .comment: true
    default: false
    }
  }
}
