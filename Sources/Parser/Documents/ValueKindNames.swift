extension ValueKind {
  /// With its article, for messages: `a string`, `a list`.
  package var phrase: String {
    switch self {
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "a list"
    case .object: "a mapping"
    case .placeholder: "a placeholder"
    case .alias: "an alias"
    case .invalid: "nothing that can be read"
    }
  }
}
