package import Lexer

/// Where substituted and derived values of the bundle come from: a back end's refusal is shown at the author's line.
package struct Provenance: Sendable {
  package enum Kind: String, Sendable { case substituted, derived }

  package struct Entry: Sendable, Hashable {
    /// Path in the bundle.
    package var file: String
    /// RFC 6901, into that file.
    package var pointer: String
    package var kind: Kind
    /// The placeholder as the author wrote it, or what the value was derived from.
    package var source: SourceSpan
    /// Where the substituted value is written; nil for derived values and for parameters without a default.
    package var value: SourceSpan?
  }

  /// By file in link order, then in the order of the file.
  package internal(set) var entries: [Entry] = []
  /// Shown paths of the files that the spans point into.
  package internal(set) var paths: [FileID: String] = [:]
}
