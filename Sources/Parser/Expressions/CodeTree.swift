package import Lexer

/// The JavaScript of a node that runs code.
package enum CodeTree {
  /// Parsed as the body of the function in which n8n runs it; placeholders stand for expressions.
  package static func parse(_ text: DecodedText) -> JavaScriptTree {
    let holes = PlaceholderLexer.tokens(in: text.utf8[...]).map(\.range)
    return JavaScriptParser.parse(text.utf8[...], JavaScriptOptions(goal: .code, opaque: holes))
  }
}
