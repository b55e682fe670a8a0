import Lexer

/// Reads `connections`: sources, families, slots and the edges in them.
struct ConnectionParser {
  private(set) var sources: [ConnectionSource] = []
  private(set) var connections: [Connection] = []
  /// False if an edge could not be read.
  private(set) var isComplete = true

  /// `null` and `[]` are legal slots; every other wrong shape is reported.
  mutating func parse(_ object: Value, _ shape: inout ShapeReporter) {
    for member in object.lastMembers {
      let source = Located(member.name, member.key.span)
      let pointer = "/connections/" + Document.escapePointer(source.value)
      guard expect(member.value, .object, "connections of `\(source.value)`", source.value, pointer, &shape) else {
        sources.append(ConnectionSource(name: source, value: member.value, families: []))
        continue
      }
      var families: [Located<String>] = []
      for family in member.value.lastMembers {
        let type = Located(family.name, family.key.span)
        let pointer = pointer + "/" + Document.escapePointer(type.value)
        guard expect(family.value, .array, "list of `\(type.value)` connections", source.value, pointer, &shape) else {
          continue
        }
        families.append(type)
        for (slot, list) in family.value.elements.enumerated() where !list.isNull {
          let pointer = pointer + "/\(slot)"
          guard expect(list, .array, "output of `\(type.value)` connections", source.value, pointer, &shape) else {
            continue
          }
          for (position, entry) in list.elements.enumerated() {
            edge(entry, source, type, slot, position, pointer + "/\(position)", &shape)
          }
        }
      }
      sources.append(ConnectionSource(name: source, value: member.value, families: families))
    }
  }

  private mutating func edge(
    _ entry: Value, _ source: Located<String>, _ type: Located<String>, _ slot: Int, _ position: Int,
    _ pointer: String, _ shape: inout ShapeReporter
  ) {
    guard expect(entry, .object, "connection", source.value, pointer, &shape) else { return }
    let subject = ShapeReporter.Subject.connection(source: source.value, pointer: pointer)
    let place = entry["node"]?.span ?? entry.span.startPoint
    let target = shape.name(entry["node"], "node", of: subject, in: place)
    let targetType = family(entry, subject, place, &shape)
    let index = index(entry, subject, place, &shape)
    guard let target else {
      isComplete = false
      return
    }
    connections.append(
      Connection(
        source: source, type: type, slot: slot, position: position, target: target, targetType: targetType,
        targetIndex: index, value: entry))
  }

  private func family(
    _ entry: Value, _ subject: ShapeReporter.Subject, _ place: SourceSpan, _ shape: inout ShapeReporter
  ) -> Located<String>? {
    if let type = entry["type"] { return shape.name(type, "type", of: subject, in: place) }
    shape.missing(
      "type", of: subject, at: place, "expected `type` with a family of inputs",
      fixes: insertion("\"type\": \"main\"", into: entry))
    return nil
  }

  /// 0 where there is none that could be read.
  private func index(
    _ entry: Value, _ subject: ShapeReporter.Subject, _ place: SourceSpan, _ shape: inout ShapeReporter
  ) -> Int {
    guard let value = entry["index"] else {
      shape.missing(
        "index", of: subject, at: place, "expected `index` with the number of an input",
        fixes: insertion("\"index\": 0", into: entry))
      return 0
    }
    guard let number = shape.number(value, "index", of: subject) else { return 0 }
    guard let index = value.int, index >= 0 else {
      shape.report(
        "connection field `index` is \(value.rawText), not a whole number from 0 up", at: number.span,
        "expected the number of an input", subject.address("index"))
      return 0
    }
    return index
  }

  /// Reports a value of another kind; placeholders and unreadable values are passed over in silence.
  private mutating func expect(
    _ value: Value, _ kind: ValueKind, _ what: String, _ source: String, _ pointer: String,
    _ shape: inout ShapeReporter
  ) -> Bool {
    if value.kind == kind { return true }
    isComplete = false
    guard let found = ShapeReporter.noun(value.kind), let expected = ShapeReporter.noun(kind) else { return false }
    let fixes =
      kind == .array && value.isNull ? [Fix.replace(value.span, with: "[]", "write an empty list", .safe)] : []
    shape.report(
      "\(what) is \(found), not \(expected)", at: value.span, "expected \(expected)",
      DomainAddress(node: source, pointer: pointer), fixes: fixes)
    return false
  }

  /// Adds a member behind the last one, on a line of its own if the others stand so.
  private func insertion(_ text: String, into object: Value) -> [Fix] {
    guard let last = object.members.last, let first = object.members.first else { return [] }
    let source = object.document.source
    let gap = source.text(SourceSpan(source.file, object.span.start + 1, first.key.span.start))
    let separator = gap.contains("\n") ? "," + gap : ", "
    return [
      Fix("add `\(text)`", .suggested, [TextEdit(last.value.span.endPoint, separator + text)])
    ]
  }
}
