import Lexer

/// What the attributes of a field have to do with each other (`field-malformed`).
extension UseCaseBuilder {
  mutating func check(_ field: UseCase.Field, _ type: FieldType, _ mapping: Mapping, _ place: FieldPlace) {
    checkPresence(field, type, mapping, place)
    checkBounds(field)
    checkWords(field)
    if let value = field.defaultValue, !value.isNull { checkDefault(field, type, value) }
  }

  private mutating func checkPresence(
    _ field: UseCase.Field, _ type: FieldType, _ mapping: Mapping, _ place: FieldPlace
  ) {
    guard !mapping.isIncomplete else { return }
    let wanted: FieldAttribute
    switch type {
    case .select, .radio, .multiselect: wanted = .options
    case .object: wanted = .schema
    case .objectArray: wanted = .itemSchema
    case .section: wanted = .inputSchema
    // Parameters and outputs without it hold strings.
    case .array where place == .input: wanted = .itemField
    default: return
    }
    guard let member = mapping[wanted.rawValue] else {
      malformed("\(mapping.name) has no `\(wanted.rawValue)`", at: mapping.place, "a `\(type.rawValue)` needs it")
      return
    }
    if wanted != .itemField, member.value.isObject, member.value.members.isEmpty {
      malformed(
        "`\(wanted.rawValue)` of \(mapping.name) is empty", at: member.value.span, "expected at least one entry")
    }
  }

  // MARK: Bounds

  private mutating func checkBounds(_ field: UseCase.Field) {
    let pairs: [(FieldAttribute, FieldAttribute)] = [
      (.minLength, .maxLength), (.min, .max), (.minSelections, .maxSelections), (.minItems, .maxItems),
    ]
    for (low, high) in pairs {
      guard let least = field.number(low), let most = field.number(high), least.value > most.value else { continue }
      malformed(
        "`\(low.rawValue)` is greater than `\(high.rawValue)`", at: least.span, "greater",
        also: [Label(most.span, "`\(high.rawValue)`")])
    }
    if let step = field.number(.step), !(step.value > 0) {
      malformed("`step` is not above 0", at: step.span, "expected a number above 0")
    }
    for attribute in [FieldAttribute.minDate, .maxDate] {
      if let date = field.text(attribute), !DateText.isDate(date.value) { noDate(date, attribute.rawValue) }
    }
    if let first = field.text(.minDate), let last = field.text(.maxDate), DateText.isDate(first.value),
      DateText.isDate(last.value), first.value.prefix(10) > last.value.prefix(10)
    {
      malformed("`minDate` is after `maxDate`", at: first.span, "later", also: [Label(last.span, "`maxDate`")])
    }
    if let most = field.number(.minSelections), !field.options.isEmpty, most.value > Double(field.options.count) {
      malformed(
        "`minSelections` is greater than the number of options", at: most.span, "\(field.options.count) options")
    }
  }

  private mutating func noDate(_ date: Located<String>, _ name: String) {
    malformed("`\(name)` \(excerpt(date.span)) is no date", at: date.span, "expected a date like `2026-01-31`")
  }

  private mutating func checkWords(_ field: UseCase.Field) {
    if let type = field.text(.numberType), !UseCaseWords.numberType.contains(type.value) {
      reader.notAmong(type, "`numberType`", UseCaseWords.numberType, rule: "field-malformed")
    }
    if let size = field.attributes[.maxSize], field.maxSize == nil {
      malformed(
        "`maxSize` is no size of a file", at: size.span, "expected bytes, or a number with `KB`, `MB` or `GB`")
    }
  }

  // MARK: Default

  private mutating func checkDefault(_ field: UseCase.Field, _ type: FieldType, _ value: Value) {
    guard value.kind != .invalid else { return }
    guard type.acceptsDefault(value) else {
      reader.wrongType(value, "default of a `\(type.rawValue)`", expected: type.defaultPhrase, rule: "field-malformed")
      return
    }
    switch type {
    case .string, .text: checkLength(field, value)
    case .number: checkNumber(field, value)
    case .select, .radio: checkOption(field, value)
    case .multiselect:
      for element in value.elements { checkOption(field, element) }
      checkCount(value, field.number(.minSelections), field.number(.maxSelections), "selections")
    case .array, .objectArray: checkCount(value, field.number(.minItems), field.number(.maxItems), "items")
    case .date:
      if let date = value.locatedString, !date.value.isEmpty, !DateText.isDate(date.value) {
        noDate(date, "defaultValue")
      }
    case .boolean, .file, .object, .section: break
    }
  }

  private mutating func checkLength(_ field: UseCase.Field, _ value: Value) {
    // An empty default is none.
    guard let text = value.string, !text.isEmpty else { return }
    let length = text.utf16.count
    checkRange(
      value, Double(length), field.number(.minLength), field.number(.maxLength), "default has \(length) characters")
  }

  private mutating func checkNumber(_ field: UseCase.Field, _ value: Value) {
    guard let number = value.double else { return }
    if field.text(.numberType)?.value == "integer", number != number.rounded() {
      malformed("default is no integer", at: value.span, "expected a whole number")
    }
    checkRange(value, number, field.number(.min), field.number(.max), "default is \(value.rawText)")
  }

  private mutating func checkOption(_ field: UseCase.Field, _ value: Value) {
    guard !field.options.isEmpty, value.kind != .invalid else { return }
    guard let text = value.string else {
      reader.wrongType(value, "a default option", expected: "a string", rule: "field-malformed")
      return
    }
    guard !field.options.contains(where: { $0.value.value == text }) else { return }
    malformed(
      "default \(excerpt(value.span)) is none of the options", at: value.span,
      Suggestions.nearest(text, in: field.options.map(\.value.value)).map { "did you mean `\($0)`?" } ?? "no option",
      help: "options are \(Suggestions.list(field.options.map(\.value.value)))")
  }

  private mutating func checkCount(
    _ value: Value, _ least: Located<Double>?, _ most: Located<Double>?, _ noun: String
  ) {
    let count = value.elements.count
    checkRange(value, Double(count), least, most, "default has \(count) \(noun)")
  }

  private mutating func checkRange(
    _ value: Value, _ number: Double, _ least: Located<Double>?, _ most: Located<Double>?, _ message: String
  ) {
    if let least, number < least.value {
      malformed(
        "\(message), less than allowed", at: value.span, "too little", also: [Label(least.span, "at least this")])
    } else if let most, number > most.value {
      malformed("\(message), more than allowed", at: value.span, "too much", also: [Label(most.span, "at most this")])
    }
  }
}

/// Dates of schemas.
enum DateText {
  /// `2026-01-31`, alone or with a time after `T`.
  static func isDate(_ text: String) -> Bool {
    let date = text.utf8.prefix(10)
    let parts = date.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard date.count == 10, parts.map(\.count) == [4, 2, 2],
      text.utf8.count == 10 || text.utf8.dropFirst(10).first == 0x54
    else { return false }
    let numbers = parts.compactMap { Int(String(Substring($0))) }
    guard numbers.count == 3, (1...12).contains(numbers[1]) else { return false }
    let leap = numbers[0] % 4 == 0 && (numbers[0] % 100 != 0 || numbers[0] % 400 == 0)
    let days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[numbers[1] - 1]).contains(numbers[2])
  }
}
