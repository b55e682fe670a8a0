package import Lexer

/// Edits of a JSON tree that touch no byte that they need not: indentation, commas and the spelling of everything else
/// stay as the author wrote them.
package enum JSONEdits {
  /// Puts another value in the place of one.
  package static func replace(_ value: Value, with literal: JSONLiteral) -> TextEdit {
    var layout = layout(of: value.document)
    if layout.lineBreak != nil { layout.lineBreak = indentation(at: Int(value.span.start), in: value.document.source) }
    return TextEdit(value.span, literal.text(layout))
  }

  /// Writes another key.
  package static func rename(_ member: Value.Member, to key: String) -> TextEdit {
    TextEdit(member.key.span, JSONLiteral.quoted(key))
  }

  /// Puts text in the place of cooked bytes of a string (embedded code, an expression): only these are encoded anew.
  package static func replaceText(in value: Value, _ range: Range<Int>, with text: String) -> TextEdit? {
    value.decoded.map { TextEdit($0.rawSpan(of: range), JSONStrings.escape(text)) }
  }

  /// Takes an entry out of its object, with its comma.
  package static func removeMember(_ member: Value.Member, in document: Document) -> TextEdit {
    TextEdit(removal(member.span, document.source), "")
  }

  /// Takes an element out of its array, with its comma.
  package static func removeElement(_ element: Value, in document: Document) -> TextEdit {
    TextEdit(removal(element.span, document.source), "")
  }

  /// The bytes of an item that go with it: up to the next one if there is one, else from the comma before it, else all
  /// that stands between the brackets.
  private static func removal(_ span: SourceSpan, _ source: SourceText) -> SourceSpan {
    var after = Int(span.end)
    while after < source.count, isBlank(source.storage[after]) { after += 1 }
    if after < source.count, source.storage[after] == 0x2C {
      after += 1
      while after < source.count, isBlank(source.storage[after]) { after += 1 }
      return SourceSpan(span.file, Int(span.start), after)
    }
    var before = Int(span.start)
    while before > 0, isBlank(source.storage[before - 1]) { before -= 1 }
    if before > 0, source.storage[before - 1] == 0x2C { return SourceSpan(span.file, before - 1, Int(span.end)) }
    return SourceSpan(span.file, before, after)
  }

  /// Puts a new entry behind a sibling. `value` is JSON.
  package static func insert(key: String, value: String, after sibling: Value.Member) -> TextEdit {
    insert(key, .raw(value), after: sibling)
  }

  /// Puts a new entry before all others. `value` is JSON.
  package static func insertFirst(key: String, value: String, into object: Value) -> TextEdit {
    guard let first = object.members.first else {
      return fill(object) { JSONLiteral.quoted(key) + $0.colon + value }
    }
    let (blanks, layout) = style(of: first)
    let text = JSONLiteral.quoted(key) + layout.colon + value
    return TextEdit(first.key.span.startPoint, text + "," + separator(blanks, layout))
  }

  /// Puts a new entry behind all others. `value` is JSON.
  package static func append(key: String, value: String, to object: Value) -> TextEdit {
    guard let last = object.members.last else { return insertFirst(key: key, value: value, into: object) }
    return insert(key: key, value: value, after: last)
  }

  /// Puts a new entry behind the one with the key `sibling`, or behind the last. Nil if `object` is no object.
  package static func insert(
    _ key: String, _ literal: JSONLiteral, in object: Value, after sibling: String? = nil
  ) -> TextEdit? {
    guard object.kind == .object else { return nil }
    let members = object.members
    let place = sibling.flatMap { name in members.last { $0.name == name } } ?? members.last
    guard let place else {
      return fill(object) { JSONLiteral.quoted(key) + $0.colon + literal.text($0) }
    }
    return insert(key, literal, after: place)
  }

  private static func insert(_ key: String, _ literal: JSONLiteral, after sibling: Value.Member) -> TextEdit {
    let (blanks, layout) = style(of: sibling)
    let text = JSONLiteral.quoted(key) + layout.colon + literal.text(layout)
    return TextEdit(sibling.value.span.endPoint, "," + separator(blanks, layout) + text)
  }

  /// What stands before an entry, and how it is written.
  private static func style(of member: Value.Member) -> (blanks: String, layout: JSONLiteral.Layout) {
    let source = member.key.document.source
    let blanks = blanks(before: Int(member.key.span.start), in: source)
    var layout = layout(of: member.key.document)
    let colon = SourceSpan(source.file, member.key.span.end, member.value.span.start)
    layout.colon = colon.count <= 3 ? source.text(colon) : ": "
    layout.lineBreak = blanks.contains(where: \.isNewline) ? blanks : nil
    return (blanks, layout)
  }

  /// Puts a new element behind the last. Nil if `array` is no array.
  package static func append(_ literal: JSONLiteral, to array: Value) -> TextEdit? {
    guard array.kind == .array else { return nil }
    guard let last = array.elements.last else { return fill(array) { literal.text($0) } }
    let blanks = blanks(before: Int(last.span.start), in: array.document.source)
    var layout = layout(of: array.document)
    layout.lineBreak = blanks.contains(where: \.isNewline) ? blanks : nil
    return TextEdit(last.span.endPoint, "," + separator(blanks, layout) + literal.text(layout))
  }

  /// The first of several items on one line stands tight at its bracket; the others do not have to.
  private static func separator(_ blanks: String, _ layout: JSONLiteral.Layout) -> String {
    blanks.isEmpty && layout.colon != ":" ? " " : blanks
  }

  /// Writes the first item of an empty object or array.
  private static func fill(_ container: Value, _ text: (JSONLiteral.Layout) -> String) -> TextEdit {
    var layout = layout(of: container.document)
    guard layout.lineBreak != nil else { return TextEdit(interior(of: container), text(layout)) }
    let outer = indentation(at: Int(container.span.start), in: container.document.source)
    layout.lineBreak = outer + layout.unit
    return TextEdit(interior(of: container), outer + layout.unit + text(layout) + outer)
  }

  /// What stands between the brackets.
  private static func interior(of container: Value) -> SourceSpan {
    let span = container.span
    guard span.count >= 2 else { return span.endPoint }
    return SourceSpan(span.file, span.start + 1, span.end - 1)
  }

  /// Blanks and line breaks right before an offset.
  private static func blanks(before offset: Int, in source: SourceText) -> String {
    var start = offset
    while start > 0, isBlank(source.storage[start - 1]) { start -= 1 }
    return source.text(SourceSpan(source.file, start, offset))
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Line break and indentation of the line that holds an offset.
  private static func indentation(at offset: Int, in source: SourceText) -> String {
    var start = offset
    while start > source.bomLength, source.storage[start - 1] != 0x0A, source.storage[start - 1] != 0x0D { start -= 1 }
    var end = start
    while source.storage[end] == 0x20 || source.storage[end] == 0x09 { end += 1 }
    let hasCR = start >= 2 && source.storage[start - 1] == 0x0A && source.storage[start - 2] == 0x0D
    return (hasCR ? "\r\n" : "\n") + source.text(SourceSpan(source.file, start, Swift.min(end, offset)))
  }

  /// Judged by the first entry of the root: on a line of its own or not, blanks before it and around its colon.
  private static func layout(of document: Document) -> JSONLiteral.Layout {
    var layout = JSONLiteral.Layout()
    guard document.nodes.count > 2, document.nodes[1].flags.contains(.key) else { return layout }
    let source = document.source
    let key = document.nodes[1]
    let blanks = blanks(before: Int(key.start), in: source)
    if let newline = blanks.lastIndex(where: \.isNewline) {
      layout.lineBreak = blanks
      let unit = blanks[blanks.index(after: newline)...]
      if !unit.isEmpty { layout.unit = String(unit) }
    }
    let colon = SourceSpan(source.file, key.end, document.nodes[2].start)
    if colon.count <= 3 { layout.colon = source.text(colon) }
    return layout
  }
}
