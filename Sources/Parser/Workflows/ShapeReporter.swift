import Lexer

/// Reads fields of the type that n8n demands and reports each that has another (`node-field-type`).
///
/// Silent on bare placeholders, whose type is not known here, and on values that could not be read.
struct ShapeReporter {
  /// Whose field it is.
  enum Subject {
    case workflow
    case node(index: Int, name: String?)
    case connection(source: String, pointer: String)

    var noun: String {
      switch self {
      case .workflow: "workflow"
      case .node: "node"
      case .connection: "connection"
      }
    }

    func address(_ field: String?) -> DomainAddress {
      let tail = field.map { "/" + Document.escapePointer($0) } ?? ""
      switch self {
      case .workflow: return DomainAddress(pointer: tail)
      case .node(let index, let name): return DomainAddress(node: name, pointer: "/nodes/\(index)" + tail)
      case .connection(let source, let pointer): return DomainAddress(node: source, pointer: pointer + tail)
      }
    }
  }

  private(set) var diagnostics: [Diagnostic] = []

  // MARK: Reading

  mutating func string(_ value: Value?, _ field: String, of subject: Subject) -> Located<String>? {
    guard let value else { return nil }
    if let text = value.string { return Located(text, value.span) }
    wrongType(value, field, of: subject, expected: "a string", fix: value.isNull && field == "notes" ? "\"\"" : nil)
    return nil
  }

  /// A string that has to be there and may not be empty; `place` is where its absence is shown.
  mutating func name(_ value: Value?, _ field: String, of subject: Subject, in place: SourceSpan) -> Located<String>? {
    guard let value else {
      missing(field, of: subject, at: place, "expected a string")
      return nil
    }
    guard let text = string(value, field, of: subject) else { return nil }
    if text.value.isEmpty {
      report("\(subject.noun) field `\(field)` is empty", at: value.span, "expected some text", subject.address(field))
    }
    return text
  }

  mutating func bool(_ value: Value?, _ field: String, of subject: Subject) -> Located<Bool>? {
    guard let value else { return nil }
    if let bool = value.bool { return Located(bool, value.span) }
    let text = value.string
    let fix = value.isNull ? "false" : text == "true" || text == "false" ? text : nil
    wrongType(value, field, of: subject, expected: "a boolean", fix: fix)
    return nil
  }

  mutating func number(_ value: Value?, _ field: String, of subject: Subject) -> Located<Double>? {
    guard let value else { return nil }
    if let number = value.double { return Located(number, value.span) }
    wrongType(value, field, of: subject, expected: "a number", fix: ShapeReporter.number(in: value))
    return nil
  }

  mutating func object(_ value: Value?, _ field: String, of subject: Subject) -> Value? {
    guard let value else { return nil }
    if value.isObject { return value }
    let isEmpty = value.isNull || value.isArray && value.elements.isEmpty
    wrongType(value, field, of: subject, expected: "an object", fix: isEmpty ? "{}" : nil)
    return nil
  }

  mutating func position(_ value: Value?, of subject: Subject, in place: SourceSpan) -> Located<CanvasPosition>? {
    guard let value else {
      missing("position", of: subject, at: place, "expected `position` with two numbers")
      return nil
    }
    guard value.isArray else {
      wrongType(value, "position", of: subject, expected: "an array of two numbers")
      return nil
    }
    let elements = value.elements
    guard elements.count == 2 else {
      report(
        "node field `position` has \(elements.count) element\(elements.count == 1 ? "" : "s"), not two", at: value.span,
        "expected two numbers", subject.address("position"))
      return nil
    }
    guard let x = elements[0].double, let y = elements[1].double else {
      for element in elements where element.kind != .number {
        wrongType(
          element, "position", of: subject, expected: "a number", holds: true, fix: ShapeReporter.number(in: element))
      }
      return nil
    }
    return Located(CanvasPosition(x: x, y: y), value.span)
  }

  /// The text of a string that holds a plain JSON number.
  private static func number(in value: Value) -> String? {
    guard let text = value.string, let first = text.utf8.first, first != 0x2B, first != 0x2E,
      text.utf8.allSatisfy({ 0x30...0x39 ~= $0 || $0 == 0x2D || $0 == 0x2E }), text.utf8.last != 0x2E,
      Double(text) != nil, text == "0" || text.hasPrefix("0.") || first != 0x30
    else { return nil }
    return text
  }

  // MARK: Reporting

  /// `value` is of another type than `expected`; with `holds` it is an element of the field. `fix` is the text of a
  /// value with the same meaning.
  mutating func wrongType(
    _ value: Value, _ field: String, of subject: Subject, expected: String, holds: Bool = false, fix: String? = nil
  ) {
    guard let found = ShapeReporter.noun(value.kind) else { return }
    report(
      "\(subject.noun) field `\(field)` \(holds ? "holds" : "is") \(found), not \(expected)", at: value.span,
      "expected \(expected)", subject.address(field),
      fixes: fix.map { [Fix.replace(value.span, with: $0, "write `\($0)`", .safe)] } ?? [])
  }

  mutating func missing(
    _ field: String, of subject: Subject, at span: SourceSpan, _ label: String, fixes: [Fix] = []
  ) {
    report("\(subject.noun) has no `\(field)`", at: span, label, subject.address(nil), fixes: fixes)
  }

  mutating func report(
    _ message: String, at span: SourceSpan, _ label: String, _ address: DomainAddress, fixes: [Fix] = []
  ) {
    diagnostics.append(
      Diagnostic(
        rule: "node-field-type", severity: .error, message: message, span: span, label: label, address: address,
        why: "n8n refuses to save a workflow with this", fixes: fixes))
  }

  mutating func append(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// With its article; nil where nothing can be said of the type.
  static func noun(_ kind: ValueKind) -> String? {
    switch kind {
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    case .placeholder, .alias, .invalid: nil
    }
  }
}

extension Value {
  /// Members without those whose key comes again: the last one counts, as in n8n.
  var lastMembers: [Member] {
    let members = self.members
    guard members.contains(where: { $0.key.flags.contains(.duplicate) }) else { return members }
    var last: [ExactText: Int] = [:]
    for (index, member) in members.enumerated() { last[ExactText(member.name)] = index }
    return members.enumerated().filter { last[ExactText($0.element.name)] == $0.offset }.map(\.element)
  }
}
