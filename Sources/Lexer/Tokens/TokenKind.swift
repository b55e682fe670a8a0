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

  // Structure of YAML. Those that stand for an indentation are empty.
  /// A line that begins with `%`.
  case directive
  /// `---` and `...`.
  case documentStart, documentEnd
  case blockSequenceStart, blockMappingStart, blockEnd
  /// `-` before an item.
  case dash
  /// `?` before a key; empty before a key that stands without it.
  case keyMark
  case alias, anchor, tag

  // Scalars of YAML.
  case plainScalar, singleQuotedScalar, doubleQuotedScalar
  /// `|` or `>` to the end of the text. In a tiling the indicators alone; their text is a `blockText`.
  case literalScalar, foldedScalar
  case blockText

  /// Nothing is left; empty.
  case endOfFile

  package var isTrivia: Bool {
    switch self {
    case .byteOrderMark, .whitespace, .comment: true
    default: false
    }
  }

  package var isYAMLScalar: Bool {
    switch self {
    case .plainScalar, .singleQuotedScalar, .doubleQuotedScalar, .literalScalar, .foldedScalar: true
    default: false
    }
  }
}
