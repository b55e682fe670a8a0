/// One name that n8n knows in expressions or code.
package struct ExpressionGlobal: Sendable {
  package enum Standing: Sendable, Hashable {
    case available
    /// It means the first item, whichever is being worked on: the code runs once for all.
    case firstItem
    /// n8n puts an empty object in its place: reading gives undefined, calling does nothing.
    case emptyObject
    /// n8n knows the name, but not here: it is undefined.
    case absent
  }

  private let record: FactRecord

  init(_ record: FactRecord) { self.record = record }

  /// As in JavaScript.
  package var name: String { record.key }

  /// What to write today; nil unless n8n keeps the name for old workflows only.
  package var replacement: String? { record.field("use", in: .v2)?.string }

  package func standing(at place: CodePlace) -> Standing {
    if lists("in", place) { return .available }
    if lists("first", place) { return .firstItem }
    return lists("empty", place) ? .emptyObject : .absent
  }

  private func lists(_ field: StaticString, _ place: CodePlace) -> Bool {
    guard let letters = record.field(field, in: .v2) else { return false }
    if letters.firstIndex(of: place.letter) != nil { return true }
    return place.isExpression && letters.firstIndex(of: CodePlace.expression.letter) != nil
  }
}

/// The names that exist in expressions and code without being declared.
package enum ExpressionGlobals {
  package static let source = FactSource(
    "2026-11-25",
    "n8n 2.41.1, measured in expressions; the names of code from its documentation, not compared with a server")

  private static let table = FactTable(ExpressionGlobalData.table)

  /// Nil for a name that n8n does not know anywhere.
  package static func find(_ name: String) -> ExpressionGlobal? { table.record(name).map(ExpressionGlobal.init) }

  /// What a name means at a place. In Pyodide `_` stands for `$`, and JavaScript's own names do not exist.
  package static func find(_ name: String, at place: CodePlace) -> ExpressionGlobal? {
    guard place.isPyodide else { return find(name) }
    guard name.utf8.first == UInt8(ascii: "_") else { return nil }
    return find("$" + name.dropFirst())
  }

  /// The names that begin with `$` and are there to be used at a place, sorted.
  package static func dollarNames(at place: CodePlace) -> [String] {
    var names: [String] = []
    for record in table.records {
      let global = ExpressionGlobal(record)
      guard global.name.utf8.first == UInt8(ascii: "$"), global.replacement == nil else { continue }
      if global.standing(at: place) == .available { names.append(global.name) }
    }
    return names
  }
}
