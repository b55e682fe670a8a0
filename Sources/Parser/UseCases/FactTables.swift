import Lexer

/// `tables`: facts of the project beside the built-in ones.
extension UseCaseBuilder {
  mutating func readTables(_ member: Value.Member?) {
    guard let member, let tables = reader.mapping(member, "`tables`") else { return }
    reader.check(tables, UseCaseKeys.tables)
    for table in tables.members where UseCaseKeys.tables.contains(table.name) {
      for entry in reader.entries(table) {
        guard let name = entry.key.locatedString else { continue }
        useCase.tables[table.name, default: [:]][name.value] = entry.value
      }
    }
  }
}
