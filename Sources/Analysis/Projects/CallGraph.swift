package import Lexer

/// Which workflow calls which, by SUBWKFL placeholder.
package struct CallGraph: Sendable {
  package struct Call: Sendable, Hashable {
    package var caller: String
    package var callee: String
    /// The key part of the placeholder.
    package var span: SourceSpan
    /// Node that calls.
    package var node: String?
  }

  /// Sorted by caller, then place.
  package var calls: [Call] = []
  /// Workflow keys, callee first, ties by key. Members of cycles stand last, by key.
  package var order: [String] = []
  /// Each cycle once: the calls around it, beginning at its smallest key.
  package var cycles: [[Call]] = []

  package init() {}
}
