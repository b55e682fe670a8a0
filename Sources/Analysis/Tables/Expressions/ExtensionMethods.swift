/// The methods that n8n adds to values in expressions. It rewrites every call of such a name, whatever the value: on
/// another type the call is an error, unless the value has a method of that name of its own.
package enum ExtensionMethods {
  package enum ValueKind: String, Sendable, CaseIterable { case array, boolean, date, number, object, string }

  package static let source = FactSource("2026-11-25", "n8n 2.41.1, measured")

  private static let table = FactTable(ExtensionMethodData.table)

  /// They may be called on every value, null and undefined too.
  package static let universal = ["isEmpty", "isNotEmpty"]

  /// Sorted. Luxon's DateTime counts as a date.
  package static func names(on kind: ValueKind) -> [String] {
    table.record(kind.rawValue)?.field("call", in: .v2)?.split(Separator.space).map(\.string) ?? []
  }

  /// The types that have a method of this name; none for a name that n8n does not rewrite.
  package static func kinds(with name: String) -> [ValueKind] {
    if universal.contains(name) { return ValueKind.allCases }
    return ValueKind.allCases.filter { names(on: $0).contains(name) }
  }
}
