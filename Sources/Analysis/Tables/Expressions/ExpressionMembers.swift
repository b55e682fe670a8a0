/// What n8n's own objects have. A name that is not here is undefined on them.
package struct ExpressionMembers: Sendable {
  private let record: FactRecord

  /// The names of objects as `ExpressionMemberData` writes them: `$()` is what `$('A')` gives, `$node[]` what
  /// `$node["A"]` gives.
  package enum Object: String, Sendable, CaseIterable {
    case node = "$()"
    case oldNode = "$node[]"
    case input = "$input"
    case previousNode = "$prevNode"
    case workflow = "$workflow"
    case execution = "$execution"
    case customData = "$execution.customData"
    case tool = "$tool"
    case request = "$request"
    case response = "$response"
    case process
    /// One item: `$input.item`, an element of `$input.all()`.
    case item
    /// Luxon's classes; `$now` and `$today` are of the first.
    case dateTime = "DateTime"
    case duration = "Duration"
    case interval = "Interval"
  }

  package static let source = FactSource(
    "2026-11-25", "n8n 2.41.1, measured; Luxon 3 from its documentation, not compared with the library")

  private static let table = FactTable(ExpressionMemberData.table)

  /// Nil only if the table lacks the object.
  package init?(of object: Object) {
    guard let record = ExpressionMembers.table.record(object.rawValue) else { return nil }
    self.record = record
  }

  /// What is read without a call.
  package var properties: [String] { names("get") }
  package var methods: [String] { names("call") }
  /// What stands on the class itself: `DateTime.now`.
  package var statics: [String] { names("statics") }

  package func hasProperty(_ name: String) -> Bool { has(name, "get") }
  package func hasMethod(_ name: String) -> Bool { has(name, "call") }
  package func hasStatic(_ name: String) -> Bool { has(name, "statics") }

  private func names(_ field: StaticString) -> [String] {
    record.field(field, in: .v2)?.split(Separator.space).map(\.string) ?? []
  }

  private func has(_ name: String, _ field: StaticString) -> Bool {
    record.field(field, in: .v2)?.split(Separator.space).contains { $0.string == name } ?? false
  }
}
