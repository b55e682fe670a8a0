package import Lexer

/// Reads YAML bytes into a `Document`: YAML 1.2 with the core schema, one document a file.
///
/// Tokens come from libyaml's scanner, the tree is ours: spans are bytes, a block collection ends with its last child,
/// and whatever stood before a fault is kept.
package enum YAMLParser {
  package static func parse(_ source: SourceText) -> Document { parse(source, in: source.wholeSpan) }

  /// Reads the bytes under `span` alone (the front matter of a Markdown file); spans count from the start of the file.
  package static func parse(_ source: SourceText, in span: SourceSpan) -> Document {
    guard span.count <= Limits.fileBytes else {
      return Document(
        source: source, syntax: .yaml, nodes: [], diagnostics: [YAMLFindings.tooLarge(source)], hasSyntaxErrors: true)
    }
    return YAMLTreeBuilder(source, in: span.range).document()
  }
}
