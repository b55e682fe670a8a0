package import Lexer

extension Document {
  /// RFC 6901 pointer of the innermost value that covers the span; of a key, the pointer of its value. Nil if the
  /// span is outside the root.
  package func pointer(at span: SourceSpan) -> String? {
    guard let root, root.span.contains(span) else { return nil }
    var pointer = ""
    var value = root
    descend: while true {
      if document(value, is: .object) {
        for member in value.members where member.key.span.contains(span) || member.value.span.contains(span) {
          pointer += "/" + Document.escapePointer(member.name)
          if member.key.span.contains(span) { return pointer }
          value = member.value
          continue descend
        }
      } else if document(value, is: .array) {
        for (index, element) in value.elements.enumerated() where element.span.contains(span) {
          pointer += "/\(index)"
          value = element
          continue descend
        }
      }
      return pointer
    }
  }

  /// False for aliases: what they stand for lies elsewhere.
  private func document(_ value: Value, is kind: ValueKind) -> Bool { node(value.index).kind == kind }

  package static func escapePointer(_ key: String) -> String {
    guard key.utf8.contains(0x7E) || key.utf8.contains(0x2F) else { return key }
    return key.split(separator: "~", omittingEmptySubsequences: false).joined(separator: "~0")
      .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1")
  }
}
