/// A placeholder within a text, and what takes its place.
struct Hole {
  enum Filling {
    case value(OutputValue)
    /// It stays as the author wrote it.
    case deferred
  }

  /// Bytes of the text, braces included.
  var range: Range<Int>
  var filling: Filling
  /// INSTPARM has a type of its own; every other scope is text.
  var isParameter: Bool
}

/// What is known of the place that holds a string.
struct Field {
  enum Kind { case plain, javascript, python, json }

  var kind = Kind.plain
  /// In the parameters of a node, where n8n evaluates strings that begin with `=`.
  var isParameter = false
  /// False for the parameters whose leading `=` n8n drops.
  var takesExpressions = true

  /// Strings outside `parameters`.
  static let text = Field()
}

/// Puts values in the places of placeholders, by what the text around each means (rulings, "INSTPARM contexts"):
/// J the whole value, C source code, E an expression, N JSON within a string, T text. In all but T no value can leave
/// its literal; in T none can begin an expression or be taken for another placeholder.
enum Substitution {
  /// Fills the holes of a string. `text` is WTF-8; `holes` are sorted and disjoint.
  static func fill(_ text: [UInt8], _ holes: [Hole], in field: Field) -> OutputValue {
    let isTemplate = text.first == 0x3D && field.isParameter && field.takesExpressions
    switch field.kind {
    case .javascript where !isTemplate: return WTF8.value(fillCode(text[...], holes, .javascript, .text))
    case .python where !isTemplate: return WTF8.value(fillCode(text[...], holes, .python, .text))
    default: break
    }
    if let hole = only(holes, of: text) {
      switch hole.filling {
      case .value(let value): return whole(value, in: field)
      case .deferred: return deferred(hole, text)
      }
    }
    if isTemplate { return WTF8.value(fillTemplate(text, holes, field.kind)) }
    if let places = jsonPlaces(text[...], holes.map(\.range), field.kind) {
      return WTF8.value(replace(text[...], holes) { fillJSON($0, places[$1], in: text, .text) })
    }
    return fillText(text, holes, in: field)
  }

  /// Fills a bare placeholder in value place; `text` is the placeholder.
  static func fillBare(_ text: [UInt8], _ filling: Hole.Filling, isParameter: Bool, in field: Field) -> OutputValue {
    fill(text, [Hole(range: 0..<text.count, filling: filling, isParameter: isParameter)], in: field)
  }

  /// A value in value place. n8n takes each of its strings as it stands, whatever it begins with.
  static func whole(_ value: OutputValue, in field: Field) -> OutputValue {
    guard field.isParameter else { return value }
    switch value {
    case .string, .rawString:
      let bytes = TextWriter.plain(value)
      guard bytes.first == 0x3D || field.takesExpressions && isPlaceholderLike(bytes) else { return value }
      return inert(bytes, [], in: field)
    case .array(let elements): return .array(elements.map { whole($0, in: field) })
    case .object(let members):
      return .object(members.map { OutputValue.Member($0.key, whole($0.value, in: field)) })
    case .null, .bool, .number, .placeholder: return value
    }
  }

  /// The only hole of a text that is nothing else, but for a leading `=`.
  private static func only(_ holes: [Hole], of text: [UInt8]) -> Hole? {
    guard holes.count == 1, let hole = holes.first, hole.range.upperBound == text.count else { return nil }
    let isWhole = hole.range.lowerBound == 0 || hole.range.lowerBound == 1 && text[0] == 0x3D
    return isWhole ? hole : nil
  }

  private static func deferred(_ hole: Hole, _ text: [UInt8]) -> OutputValue {
    hole.isParameter
      ? .placeholder(String(decoding: text[hole.range], as: UTF8.self)) : WTF8.value(text)
  }

  /// T outside templates.
  private static func fillText(_ text: [UInt8], _ holes: [Hole], in field: Field) -> OutputValue {
    let filled = replace(text[...], holes) { hole, _ in hole.plain ?? Array(text[hole.range]) }
    let becameExpression = filled.first == 0x3D && text.first != 0x3D
    let holdsForeignPlaceholder = holes.contains { $0.plain.map(isPlaceholderLike) ?? false }
    guard field.isParameter, becameExpression || holdsForeignPlaceholder && field.takesExpressions else {
      return WTF8.value(filled)
    }
    return inert(text, holes, in: field)
  }

  /// The filled text as an expression that yields it; where none can stand, behind the `=` that n8n drops.
  private static func inert(_ text: [UInt8], _ holes: [Hole], in field: Field) -> OutputValue {
    WTF8.value(
      [0x3D]
        + (field.takesExpressions
          ? literalPieces(text, text.indices, holes, isBeforeCode: false)
          : replace(text[...], holes) { hole, _ in hole.plain ?? Array(text[hole.range]) }))
  }

  /// `{{` and an upper-case letter.
  static func isPlaceholderLike(_ bytes: [UInt8]) -> Bool {
    var i = 0
    while i + 2 < bytes.count {
      if bytes[i] == 0x7B, bytes[i + 1] == 0x7B, (0x41...0x5A).contains(bytes[i + 2]) { return true }
      i += 1
    }
    return false
  }

  /// The text with each hole replaced by what `fill` gives for it and its position among the holes.
  static func replace(
    _ text: ArraySlice<UInt8>, _ holes: [Hole], _ fill: (Hole, Int) -> [UInt8]
  ) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var start = text.startIndex
    for (index, hole) in holes.enumerated() {
      out.append(contentsOf: text[start..<hole.range.lowerBound])
      out.append(contentsOf: fill(hole, index))
      start = hole.range.upperBound
    }
    out.append(contentsOf: text[start...])
    return out
  }
}

extension Hole {
  /// The value as text; nil if it is deferred.
  var plain: [UInt8]? {
    if case .value(let value) = filling { TextWriter.plain(value) } else { nil }
  }
}
