import Deploy
import Lowering

/// What a value in a request body has to be, and how each of n8n's two validators says that it is not.
indirect enum BodySchema: Sendable {
  case string, number, boolean, anything
  case oneOf([String])
  case array(BodySchema)
  /// Keys that may stand there, in the order in which they are looked at; those read-only; those that must be there.
  case object([(key: String, schema: BodySchema)], readOnly: [String] = [], required: [String] = [])
  /// Any keys.
  case dictionary
  /// Any keys, some of them read-only.
  case open(readOnly: [String])
  /// JSON, or a string that holds JSON.
  case jsonText
}

struct BodyValidator {
  let isNew: Bool

  /// The first fault; nil if there is none.
  func fault(_ value: OutputValue, _ schema: BodySchema) -> String? {
    (isNew ? readOnlyFault(value, schema, "request/body") : nil) ?? fault(value, schema, "request/body")
  }

  /// The new one looks for read-only keys everywhere before anything else, in the order of the schema.
  private func readOnlyFault(_ value: OutputValue, _ schema: BodySchema, _ path: String) -> String? {
    switch schema {
    case .open(let readOnly): return readOnly.first { value[$0] != nil }.map { "\(path)/\($0) is read-only" }
    case .array(let element):
      return value.elements.enumerated().lazy.compactMap { readOnlyFault($1, element, "\(path)/\($0)") }.first
    case .object(let known, let readOnly, _):
      let nested = known.filter { key, _ in !readOnly.contains(key) }.map(\.key)
      return (readOnly + nested).lazy.compactMap { key -> String? in
        guard let part = value[key] else { return nil }
        guard let inner = known.first(where: { $0.key == key })?.schema else { return "\(path)/\(key) is read-only" }
        return readOnlyFault(part, inner, "\(path)/\(key)")
      }.first
    default: return nil
    }
  }

  private func fault(_ value: OutputValue, _ schema: BodySchema, _ path: String) -> String? {
    switch schema {
    case .anything: return nil
    case .string: return value.string != nil || value.isRaw ? nil : typeFault("string", value, path)
    case .number: if case .number = value { return nil } else { return typeFault("number", value, path) }
    case .boolean: return value.bool != nil ? nil : typeFault("boolean", value, path)
    case .open(let readOnly): return readOnly.first { value[$0] != nil }.map { "\(path)/\($0) is read-only" }
    case .dictionary: if case .object = value { return nil } else { return typeFault("object", value, path) }
    case .oneOf(let words): return oneOf(value, words, path)
    case .jsonText: return jsonText(value, path)
    case .array(let element):
      guard case .array(let elements) = value else { return typeFault("array", value, path) }
      for (index, part) in elements.enumerated() {
        if let fault = fault(part, element, "\(path)/\(index)") { return fault }
      }
      return nil
    case .object(let known, let readOnly, let required):
      guard case .object(let members) = value else { return typeFault("object", value, path) }
      return objectFault(value, members.map(\.key), known, readOnly, required, path)
    }
  }

  private func objectFault(
    _ value: OutputValue, _ keys: [String], _ known: [(key: String, schema: BodySchema)], _ readOnly: [String],
    _ required: [String], _ path: String
  ) -> String? {
    if let missing = required.first(where: { value[$0] == nil }) {
      return missing == "connections" && isNew
        ? "\(path)/connections must be object" : "\(path) must have required property '\(missing)'"
    }
    let unknown = keys.filter { key in !readOnly.contains(key) && !known.contains { $0.key == key } }
    let fixed = readOnly.first { key in value[key] != nil && !known.contains { $0.key == key } }
    // The old one looks for unknown keys first and does not name them.
    if !isNew, !unknown.isEmpty { return "\(path) must NOT have additional properties" }
    if let fixed {
      // A null there fails another keyword.
      return !isNew && value[fixed]?.isNull == true && fixed == "activeVersion"
        ? "\(path)/\(fixed) must pass \"readOnly\" keyword validation" : "\(path)/\(fixed) is read-only"
    }
    for (key, schema) in known {
      if let part = value[key], let fault = fault(part, schema, "\(path)/\(key)") { return fault }
    }
    if !unknown.isEmpty {
      return "\(path) Unrecognized key(s) in object: " + unknown.map { "'\($0)'" }.joined(separator: ", ")
    }
    return nil
  }

  private func typeFault(_ wanted: String, _ value: OutputValue, _ path: String) -> String {
    // Connections are looked at by the old one everywhere.
    isNew && path != "request/body/connections"
      ? "\(path) Expected \(wanted), received \(value.kindName)" : "\(path) must be \(wanted)"
  }

  private func oneOf(_ value: OutputValue, _ words: [String], _ path: String) -> String? {
    if let text = value.string, words.contains(text) { return nil }
    guard isNew else { return "\(path) must be equal to one of the allowed values: " + words.joined(separator: ", ") }
    let list = words.map { "'\($0)'" }.joined(separator: " | ")
    guard let text = value.string else { return "\(path) Expected \(list), received \(value.kindName)" }
    return "\(path) Invalid enum value. Expected \(list), received '\(text)'"
  }

  private func jsonText(_ value: OutputValue, _ path: String) -> String? {
    guard let text = value.string, OutputValue(json: Array(text.utf8)) == nil else { return nil }
    return isNew
      ? "\(path) must be a JSON string"
      : "\(path) must match format \"jsonString\", \(path) must be object, \(path) must match a schema in anyOf"
  }
}

extension OutputValue {
  var isRaw: Bool { if case .rawString = self { true } else { false } }

  /// As JavaScript calls it.
  var kindName: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .number: "number"
    case .string, .rawString, .placeholder: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
