import Lexer

/// Where a field stands decides which types it may have.
enum FieldPlace {
  /// Asked at installation.
  case parameters
  /// Input of an HTTP trigger.
  case input
  case output
  /// The one kind of value of an `array`.
  case item

  var types: [FieldType] {
    switch self {
    case .parameters: FieldType.allCases.filter { $0 != .file }
    case .input: FieldType.allCases
    case .output: FieldType.allCases.filter { $0 != .section }
    case .item: FieldType.items
    }
  }

  var noun: String {
    switch self {
    case .parameters: "a parameter"
    case .input: "an input"
    case .output: "an output"
    case .item: "an item"
    }
  }
}

/// Schemas: maps of fields by key (platform.md §2.6).
extension UseCaseBuilder {
  /// The fields of a schema with those of its sections below them; keys are unique over all of them.
  mutating func fields(_ member: Value.Member?, _ place: FieldPlace) -> [UseCase.Field] {
    var keys: [ExactText: SourceSpan] = [:]
    return fields(reader.entries(member), place, &keys, isParameter: place == .parameters)
  }

  private mutating func fields(
    _ members: [Value.Member], _ place: FieldPlace, _ keys: inout [ExactText: SourceSpan], isParameter: Bool
  ) -> [UseCase.Field] {
    var fields: [UseCase.Field] = []
    for member in members {
      guard let key = member.key.locatedString else { continue }
      if let first = keys[ExactText(key.value)] {
        malformed(
          "field \(excerpt(key.span)) stands in two sections", at: key.span, "again here",
          also: [Label(first, "first here")], help: "keys are unique over all sections")
      } else {
        keys[ExactText(key.value)] = key.span
      }
      var field = UseCase.Field(key: key, value: member.value)
      if let mapping = reader.mapping(member, "field \(reader.excerpt(key.span))") {
        fill(&field, mapping, place, &keys, isParameter: isParameter)
      }
      if isParameter, field.fieldType != .section { checkParameterKey(key) }
      fields.append(field)
    }
    return fields
  }

  private mutating func fill(
    _ field: inout UseCase.Field, _ mapping: Mapping, _ place: FieldPlace, _ keys: inout [ExactText: SourceSpan],
    isParameter: Bool
  ) {
    readType(&field, mapping, place)
    checkAttributes(mapping, field.fieldType)
    for attribute in FieldAttribute.allCases {
      guard let member = mapping[attribute.rawValue], read(attribute, member) else { continue }
      field.attributes[attribute] = member.value
    }
    field.required = field.attributes[.required]?.bool ?? false
    field.defaultValue = field.attributes[.defaultValue]
    readOptions(&field, mapping["options"])
    readChildren(&field, mapping, place, &keys, isParameter: isParameter)
    if let type = field.fieldType, place.types.contains(type) { check(field, type, mapping, place) }
  }

  private mutating func readType(_ field: inout UseCase.Field, _ mapping: Mapping, _ place: FieldPlace) {
    let names = place.types.map(\.rawValue)
    guard let member = mapping["type"] else {
      let isMisspelled = mapping.members.contains {
        FieldAttribute(rawValue: $0.name) == nil && Suggestions.nearest($0.name, in: ["type"]) != nil
      }
      if !isMisspelled, !mapping.isIncomplete {
        reader.report(
          "\(mapping.name) has no type", at: mapping.place, "expected `type` in it",
          help: "types are \(Suggestions.list(names, most: names.count))", rule: "field-type")
      }
      return
    }
    guard let type = reader.string(member) else { return }
    field.type = type
    if let known = FieldType(rawValue: type.value) {
      if !place.types.contains(known) {
        reader.report(
          "\(place.noun) cannot have the type `\(type.value)`", at: type.span, "not possible here",
          help: "types are \(Suggestions.list(names, most: names.count))", rule: "field-type")
      }
      return
    }
    let synonym = FieldType.synonym(type.value).map(\.rawValue).flatMap { names.contains($0) ? $0 : nil }
    let near = Suggestions.nearest(type.value, in: names) ?? synonym
    reader.report(
      "unknown type \(excerpt(type.span)) of \(mapping.name)", at: type.span,
      near.map { "did you mean `\($0)`?" } ?? "no type of a field",
      help: "types are \(Suggestions.list(names, most: names.count))",
      fixes: near.map { [.replace(type.span, with: $0, "write `\($0)`", .suggested)] } ?? [], rule: "field-type")
  }

  /// Keys that no field has, and keys of fields of another type.
  private mutating func checkAttributes(_ mapping: Mapping, _ type: FieldType?) {
    let known = KeySet((type?.attributes ?? FieldAttribute.allCases).map(\.rawValue).joined(separator: " "))
    var foreign: Set<String> = []
    if let type {
      for member in mapping.members {
        guard let attribute = FieldAttribute(rawValue: member.name), !type.attributes.contains(attribute) else {
          continue
        }
        foreign.insert(member.name)
        reader.report(
          "`\(member.name)` does not belong to a field of type `\(type.rawValue)`", at: member.key.span,
          "belongs to \(Suggestions.list(attribute.types.map(\.rawValue), most: 4))")
      }
    }
    reader.check(mapping, known.adding(foreign))
  }

  /// False for a value of another type than the attribute has.
  private mutating func read(_ attribute: FieldAttribute, _ member: Value.Member) -> Bool {
    switch attribute.shape {
    case .text: return reader.string(member) != nil
    case .flag: return reader.bool(member) != nil
    case .number: return reader.number(member) != nil
    case .strings: return reader.strings(member) != nil
    case .count:
      guard let number = reader.number(member) else { return false }
      if number.value >= 0, Int(exactly: number.value) != nil { return true }
      malformed("`\(member.name)` is no count", at: number.span, "expected a whole number, 0 or more")
      return false
    case .other: return member.value.kind != .invalid
    }
  }

  private mutating func readOptions(_ field: inout UseCase.Field, _ member: Value.Member?) {
    for option in reader.entries(member) {
      guard let value = option.key.locatedString else { continue }
      let label = reader.string(option)?.value ?? value.value
      field.options.append((value, label))
    }
  }

  private mutating func readChildren(
    _ field: inout UseCase.Field, _ mapping: Mapping, _ place: FieldPlace, _ keys: inout [ExactText: SourceSpan],
    isParameter: Bool
  ) {
    switch field.fieldType {
    case .section:
      field.children = fields(reader.entries(mapping["inputSchema"]), place, &keys, isParameter: isParameter)
    case .object, .objectArray:
      let member = mapping[field.fieldType == .object ? "schema" : "itemSchema"]
      var own: [ExactText: SourceSpan] = [:]
      field.children = fields(reader.entries(member), place, &own, isParameter: false)
    case .array:
      guard let member = mapping["itemField"], let body = reader.mapping(member, "`itemField`") else { return }
      var item = UseCase.Field(key: nil, value: member.value)
      var own: [ExactText: SourceSpan] = [:]
      fill(&item, body, .item, &own, isParameter: false)
      field.itemField = [item]
    default: break
    }
  }

  private mutating func checkParameterKey(_ key: Located<String>) {
    let isConstant =
      !key.value.isEmpty
      && key.value.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 || $0 == 0x5F }
    guard !isConstant else { return }
    malformed(
      "parameter key \(excerpt(key.span)) is not in CONSTANT_CASE", at: key.span,
      "expected capital letters, digits and `_`")
  }

  func excerpt(_ span: SourceSpan) -> String { reader.excerpt(span) }

  mutating func malformed(
    _ message: String, at span: SourceSpan, _ label: String = "", also labels: [Label] = [], help: String? = nil
  ) {
    reader.report(message, at: span, label, also: labels, help: help, rule: "field-malformed")
  }
}
