package import Lexer

/// What a node of a document is.
package enum ValueKind: UInt8, Sendable, BitwiseCopyable {
  case null, bool, number, string, array, object
  /// A bare `{{SCOPE_KEY_SUFFIX}}` in value place of a JSON file.
  case placeholder
  /// A YAML alias; every accessor of `Value` looks through it.
  case alias
  /// A place where a value was due and none could be read.
  case invalid
}

/// One node of the pre-order table of a document. Children of an object alternate key, value.
package struct DocumentNode: Sendable, BitwiseCopyable {
  package var start: UInt32
  package var end: UInt32
  /// Index of the node after this subtree.
  package var next: UInt32
  package var kind: ValueKind
  package var flags: Flags
  /// Of an alias: index of its anchor's node. Otherwise 0.
  package var target: UInt32

  package struct Flags: OptionSet, Sendable, BitwiseCopyable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// The raw text is not the cooked text between two quotes: decode it.
    package static let escaped = Flags(rawValue: 1)
    package static let nonASCII = Flags(rawValue: 2)
    /// A key of an object.
    package static let key = Flags(rawValue: 4)
    /// A key that stood earlier in the same object. The last one counts, as in n8n.
    package static let duplicate = Flags(rawValue: 8)
    /// A JSON or YAML scalar in quotes.
    package static let quoted = Flags(rawValue: 16)
    /// A YAML collection in flow style, or any JSON collection.
    package static let flow = Flags(rawValue: 32)
    /// A boolean that is true.
    package static let isTrue = Flags(rawValue: 64)
  }

  package init(
    start: UInt32, end: UInt32, next: UInt32, kind: ValueKind, flags: Flags, target: UInt32 = 0
  ) {
    self.start = start
    self.end = end
    self.next = next
    self.kind = kind
    self.flags = flags
    self.target = target
  }
}

/// The lossless tree of one JSON or YAML file: a pre-order table over the original bytes.
///
/// A document is always there: what could not be read is `invalid` or missing, and stands in `diagnostics`.
/// It is immutable and shared: a copy, and so each `Value`, costs one reference.
package final class Document: Sendable {
  package enum Syntax: Sendable { case json, yaml }

  package let source: SourceText
  package let syntax: Syntax
  package let nodes: [DocumentNode]
  /// Findings of the syntax only (`json-syntax`, `duplicate-key`, `yaml-…`, `limit-exceeded`).
  package let diagnostics: [Diagnostic]
  /// Comments of a YAML file in order, `#` included. Empty for JSON.
  package let comments: [SourceSpan]
  /// Cooked text of YAML scalars that are not the bytes between their ends, by node index.
  package let cooked: [UInt32: DecodedText]
  /// True if a finding of `diagnostics` says that a part of the tree is missing.
  package let hasSyntaxErrors: Bool

  package init(
    source: SourceText, syntax: Syntax, nodes: [DocumentNode], diagnostics: [Diagnostic],
    hasSyntaxErrors: Bool, comments: [SourceSpan] = [], cooked: [UInt32: DecodedText] = [:]
  ) {
    self.source = source
    self.syntax = syntax
    self.nodes = nodes
    self.diagnostics = diagnostics
    self.hasSyntaxErrors = hasSyntaxErrors
    self.comments = comments
    self.cooked = cooked
  }

  /// The same document without the notes on plain scalars at these spans: what they mean there is known, or is the
  /// matter of another finding.
  package func withoutAmbiguities(at spans: Set<SourceSpan>) -> Document {
    let kept = diagnostics.filter { $0.rule != "yaml-ambiguous-scalar" || !spans.contains($0.span) }
    guard kept.count < diagnostics.count else { return self }
    return Document(
      source: source, syntax: syntax, nodes: nodes, diagnostics: kept, hasSyntaxErrors: hasSyntaxErrors,
      comments: comments, cooked: cooked)
  }

  /// The value of the whole file, or nil if it holds none.
  package var root: Value? { nodes.isEmpty ? nil : Value(self, 0) }
}
