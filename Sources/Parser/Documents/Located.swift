package import Lexer

/// A value with the place where it is written.
package struct Located<T: Sendable>: Sendable {
  package var value: T
  package var span: SourceSpan

  package init(_ value: T, _ span: SourceSpan) {
    self.value = value
    self.span = span
  }
}

extension Located: Equatable where T: Equatable {}
extension Located: Hashable where T: Hashable {}
