package import Lexer
package import Parser

/// Edits of JSON that touch nothing but what they change: commas, line breaks and indentation of the neighbours stay.
package enum JSONEdits {
  /// Removes an entry of an object with its comma.
  package static func removeMember(_ member: Value.Member, in document: Document) -> TextEdit {
    TextEdit(removal(member.span, document.source), "")
  }

  /// Removes an element of an array with its comma.
  package static func removeElement(_ element: Value, in document: Document) -> TextEdit {
    TextEdit(removal(element.span, document.source), "")
  }

  /// Adds an entry behind a sibling, on a line of its own if the sibling stands on one. `value` is JSON.
  package static func insert(key: String, value: String, after sibling: Value.Member) -> TextEdit {
    let text = "\"\(JSONStrings.escape(key))\": \(value)"
    return TextEdit(sibling.span.endPoint, "," + leading(sibling.span, sibling.key.document.source) + text)
  }

  /// Adds an entry before all others. `value` is JSON.
  package static func insertFirst(key: String, value: String, into object: Value) -> TextEdit {
    let text = "\"\(JSONStrings.escape(key))\": \(value)"
    guard let first = object.members.first else {
      let inside = SourceSpan(object.span.file, object.span.start + 1, object.span.start + 1)
      return TextEdit(inside, text)
    }
    return TextEdit(first.span.startPoint, text + "," + leading(first.span, object.document.source))
  }

  /// Adds an entry behind all others. `value` is JSON.
  package static func append(key: String, value: String, to object: Value) -> TextEdit {
    guard let last = object.members.last else { return insertFirst(key: key, value: value, into: object) }
    return insert(key: key, value: value, after: last)
  }

  /// The bytes of an entry that go with it: up to the next sibling if there is one, else from the comma before it, else
  /// all that stands between the brackets.
  private static func removal(_ span: SourceSpan, _ source: SourceText) -> SourceSpan {
    var after = Int(span.end)
    skip(&after, source)
    if after < source.count, source.storage[after] == 0x2C {
      after += 1
      skip(&after, source)
      return SourceSpan(span.file, Int(span.start), after)
    }
    var before = Int(span.start)
    while before > 0, isBlank(source.storage[before - 1]) { before -= 1 }
    if before > 0, source.storage[before - 1] == 0x2C { return SourceSpan(span.file, before - 1, Int(span.end)) }
    return SourceSpan(span.file, before, after)
  }

  /// What stands between an entry and what precedes it: a line break with indentation, or one space.
  private static func leading(_ span: SourceSpan, _ source: SourceText) -> String {
    var start = Int(span.start)
    while start > 0, isBlank(source.storage[start - 1]) { start -= 1 }
    let text = source.text(SourceSpan(span.file, start, Int(span.start)))
    return text.utf8.contains(0x0A) ? text : " "
  }

  private static func skip(_ offset: inout Int, _ source: SourceText) {
    while offset < source.count, isBlank(source.storage[offset]) { offset += 1 }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}
