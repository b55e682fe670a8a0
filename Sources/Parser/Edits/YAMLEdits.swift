package import Lexer

/// Edits of a YAML tree. Those that cannot be made without guessing are nil.
package enum YAMLEdits {
  /// Puts a string in the place of a scalar, quoted where it has to be.
  package static func replace(_ value: Value, with text: String) -> TextEdit {
    TextEdit(value.span, scalar(text))
  }

  /// Writes another key.
  package static func rename(_ member: Value.Member, to key: String) -> TextEdit {
    TextEdit(member.key.span, scalar(key))
  }

  /// Takes an entry out of its mapping: with its lines in block style, with its comma in flow style. A comment on its
  /// lines goes too, which `FixEngine` sees. An emptied block mapping becomes `{}`.
  package static func remove(_ member: Value.Member, from mapping: Value) -> TextEdit? {
    let members = mapping.members
    guard let index = members.firstIndex(where: { $0.key.index == member.key.index }) else { return nil }
    if mapping.flags.contains(.flow) { return removeFromFlow(index, members.map(\.span), in: mapping) }
    guard members.count > 1 else { return TextEdit(mapping.span, "{}") }
    let lines = Lines(mapping.document.source)
    let start = Int(member.key.span.start)
    if lines.isFirstOnLine(start) { return lines.removal(from: start, to: Int(member.span.end)) }
    // The first entry of a mapping that stands behind `- `: the next one takes its place.
    guard index == 0 else { return nil }
    return TextEdit(SourceSpan(mapping.span.file, member.key.span.start, members[1].key.span.start), "")
  }

  /// Takes an element out of its sequence. An emptied block sequence becomes `[]`.
  package static func remove(element index: Int, of sequence: Value) -> TextEdit? {
    let elements = sequence.elements
    guard elements.indices.contains(index) else { return nil }
    if sequence.flags.contains(.flow) { return removeFromFlow(index, elements.map(\.span), in: sequence) }
    guard elements.count > 1 else { return TextEdit(sequence.span, "[]") }
    let lines = Lines(sequence.document.source)
    guard let dash = lines.dash(before: Int(elements[index].span.start)), lines.isFirstOnLine(dash) else { return nil }
    return lines.removal(from: dash, to: Int(elements[index].span.end))
  }

  /// Puts a new entry behind the one with the key `sibling`, or behind the last. `text` is YAML for one line.
  package static func insert(
    _ key: String, _ text: String, in mapping: Value, after sibling: String? = nil
  ) -> TextEdit? {
    guard mapping.kind == .object else { return nil }
    let members = mapping.members
    let place = sibling.flatMap { name in members.last { $0.name == name } } ?? members.last
    let entry = "\(scalar(key)): \(text)"
    guard let place else { return TextEdit(interior(of: mapping), " \(entry) ") }
    if mapping.flags.contains(.flow) { return TextEdit(place.value.span.endPoint, ", \(entry)") }
    let lines = Lines(mapping.document.source)
    let indent = String(repeating: " ", count: lines.column(of: Int(place.key.span.start)))
    return lines.insertion(after: Int(place.span.end), indent + entry)
  }

  /// Puts a new element behind the last. `text` is YAML for one line.
  package static func append(_ text: String, to sequence: Value) -> TextEdit? {
    guard sequence.kind == .array else { return nil }
    let elements = sequence.elements
    guard let last = elements.last else { return TextEdit(interior(of: sequence), text) }
    if sequence.flags.contains(.flow) { return TextEdit(last.span.endPoint, ", \(text)") }
    let lines = Lines(sequence.document.source)
    guard let dash = lines.dash(before: Int(last.span.start)) else { return nil }
    let indent = String(repeating: " ", count: lines.column(of: dash))
    return lines.insertion(after: Int(last.span.end), "\(indent)- \(text)")
  }

  /// Takes a comment out: with its line if it stands there alone, else with the blanks before it.
  package static func removeComment(_ comment: SourceSpan, in source: SourceText) -> TextEdit {
    let lines = Lines(source)
    if lines.isFirstOnLine(Int(comment.start)) {
      return lines.removal(from: Int(comment.start), to: Int(comment.end))
    }
    var start = Int(comment.start)
    while start > 0, source.storage[start - 1] == 0x20 || source.storage[start - 1] == 0x09 { start -= 1 }
    return TextEdit(SourceSpan(source.file, start, Int(comment.end)), "")
  }

  private static func removeFromFlow(_ index: Int, _ items: [SourceSpan], in container: Value) -> TextEdit {
    let file = container.span.file
    if index > 0 { return TextEdit(SourceSpan(file, items[index - 1].end, items[index].end), "") }
    if items.count > 1 { return TextEdit(SourceSpan(file, items[0].start, items[1].start), "") }
    return TextEdit(interior(of: container), "")
  }

  private static func interior(of container: Value) -> SourceSpan {
    let span = container.span
    guard span.count >= 2 else { return span.endPoint }
    return SourceSpan(span.file, span.start + 1, span.end - 1)
  }

  // MARK: Scalars

  private static let words: Set<String> = ["true", "false", "null", "yes", "no", "on", "off", "y", "n", "~"]

  /// `text` as a YAML scalar that reads back as this string, in block and flow style and by any version of YAML.
  package static func scalar(_ text: String) -> String {
    isPlain(text) ? text : JSONLiteral.quoted(text)
  }

  private static func isPlain(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, last != 0x20 else { return false }
    // Begins like a word or a path: numbers, dates and indicators do not.
    guard isLetter(first) || first == 0x5F || first >= 0x80 || first == 0x2F else { return false }
    guard !words.contains(text.lowercased()) else { return false }
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x20:
        if index + 1 < bytes.count, bytes[index + 1] == 0x23 { return false }
      case 0x2D, 0x2E, 0x2F, 0x5F, 0x28, 0x29, 0x2B, 0x40, 0x24, 0x3B, 0x3D: continue
      case 0x30...0x39, 0x80...: continue
      default:
        if !isLetter(byte) { return false }
      }
    }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
