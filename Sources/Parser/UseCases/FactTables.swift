import Lexer

/// `tables`: facts of the project beside the built-in ones.
extension UseCaseBuilder {
  mutating func readTables(_ member: Value.Member?) {
    guard let member, let tables = reader.mapping(member, "`tables`") else { return }
    reader.check(tables, UseCaseKeys.tables)
    for table in tables.members where UseCaseKeys.tables.contains(table.name) {
      let shape = FactShape(ofTable: table.name)
      for entry in reader.entries(table) {
        guard let name = entry.key.locatedString else { continue }
        guard shape.holds(entry.value) else {
          reader.wrongType(entry, expected: shape.phrase)
          continue
        }
        useCase.tables[table.name, default: [:]][name.value] = entry.value
      }
    }
  }
}

/// What the entries of a table of facts are (`docs/tables.md`).
private struct FactShape {
  private enum Kind { case mapping, texts, text, flag }

  private let kinds: [Kind]
  let phrase: String

  init(ofTable table: String) {
    switch table {
    case "integrations", "codikaOperations": (kinds, phrase) = ([.mapping], "a mapping")
    case "placeholders": (kinds, phrase) = ([.texts], "a list of keys")
    case "models", "secretShapes": (kinds, phrase) = ([.flag, .text], "a text, `true` or `false`")
    case "deprecatedNodes": (kinds, phrase) = ([.flag, .text, .mapping], "a node type, a mapping, or `false`")
    case "nodeOperations": (kinds, phrase) = ([.text, .mapping], "an effect, or a mapping from operations to effects")
    case "filterOperators": (kinds, phrase) = ([.text], "an operator")
    default: (kinds, phrase) = ([.flag], "`true` or `false`")
    }
  }

  func holds(_ value: Value) -> Bool {
    kinds.contains { kind in
      switch kind {
      case .mapping: value.isObject
      case .texts: value.isArray && value.elements.allSatisfy(\.isString)
      case .text: value.isString
      case .flag: value.bool != nil
      }
    }
  }
}
