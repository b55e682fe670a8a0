/// The types that a field of a schema may have (platform.md §2.6).
package enum FieldType: String, Sendable, CaseIterable {
  case string, text, number, boolean, date, select, radio, multiselect, file, array, object, objectArray, section

  /// Attributes that fields of this type have besides those of every field.
  var ownAttributes: [FieldAttribute] {
    switch self {
    case .string: [.defaultValue, .minLength, .maxLength, .regex, .regexError]
    case .text: [.defaultValue, .minLength, .maxLength, .regex, .regexError, .rows]
    case .number: [.defaultValue, .numberType, .min, .max, .step]
    case .boolean: [.defaultValue, .enabledLabel, .disabledLabel]
    case .date: [.defaultValue, .minDate, .maxDate]
    case .select, .radio: [.defaultValue, .options]
    case .multiselect: [.defaultValue, .options, .minSelections, .maxSelections]
    case .file: [.maxSize, .allowedMimeTypes, .showPreview, .tags]
    case .array: [.defaultValue, .itemField, .minItems, .maxItems]
    case .object: [.defaultValue, .schema]
    case .objectArray: [.defaultValue, .itemSchema, .minItems, .maxItems]
    case .section: [.title, .collapsible, .defaultOpen, .inputSchema]
    }
  }

  var attributes: [FieldAttribute] {
    self == .section ? [.type, .description] + ownAttributes : FieldAttribute.common + ownAttributes
  }

  /// What `defaultValue` has to be.
  var defaultPhrase: String {
    switch self {
    case .number: "a number"
    case .boolean: "a boolean"
    case .multiselect, .array, .objectArray: "a list"
    case .object: "a mapping"
    case .string, .text, .date, .select, .radio, .file, .section: "a string"
    }
  }

  func acceptsDefault(_ value: Value) -> Bool {
    switch self {
    case .number: value.kind == .number
    case .boolean: value.kind == .bool
    case .multiselect, .array, .objectArray: value.isArray
    case .object: value.isObject
    case .string, .text, .date, .select, .radio, .file, .section: value.isString
    }
  }

  /// Types of a value of an `array`.
  static let items: [FieldType] = [.string, .text, .number, .boolean, .date, .select, .radio]

  /// The name of a type elsewhere, or what it is often called.
  static func synonym(_ name: String) -> FieldType? {
    switch name.lowercased() {
    case "str", "email", "url", "password": .string
    case "textarea", "longtext", "multiline": .text
    case "int", "integer", "float", "double": .number
    case "bool", "checkbox", "toggle": .boolean
    case "datetime", "time": .date
    case "enum", "dropdown", "choice": .select
    case "multi_select", "checkboxes": .multiselect
    case "upload", "attachment": .file
    case "list": .array
    case "group": .section
    case "dict", "map", "json": .object
    default: nil
    }
  }
}

/// The attributes of fields.
package enum FieldAttribute: String, Sendable, CaseIterable {
  case type, label, description, tooltip, placeholder, required
  case defaultValue, minLength, maxLength, regex, regexError, rows
  case numberType, min, max, step
  case enabledLabel, disabledLabel
  case minDate, maxDate
  case options, minSelections, maxSelections
  case maxSize, allowedMimeTypes, showPreview, tags
  case itemField, schema, itemSchema, minItems, maxItems
  case title, collapsible, defaultOpen, inputSchema

  static let common: [FieldAttribute] = [.type, .label, .description, .tooltip, .placeholder, .required]

  /// Types of which this is an attribute.
  var types: [FieldType] { FieldType.allCases.filter { $0.attributes.contains(self) } }

  enum Shape { case text, flag, count, number, strings, other }

  var shape: Shape {
    switch self {
    case .label, .description, .tooltip, .placeholder, .regex, .regexError, .numberType, .enabledLabel, .disabledLabel,
      .minDate, .maxDate, .title:
      .text
    case .required, .showPreview, .collapsible, .defaultOpen: .flag
    case .minLength, .maxLength, .rows, .minSelections, .maxSelections, .minItems, .maxItems: .count
    case .min, .max, .step: .number
    case .allowedMimeTypes, .tags: .strings
    case .type, .defaultValue, .options, .maxSize, .itemField, .schema, .itemSchema, .inputSchema: .other
    }
  }
}
