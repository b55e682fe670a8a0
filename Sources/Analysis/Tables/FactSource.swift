/// Where the facts of a table come from and how old they are. Each table of facts has one as `source`.
package struct FactSource: Sendable, Hashable {
  /// When the facts were collected: `2026-11-25`.
  package let date: String
  /// Who says so: a documentation page, a measured server, a specification.
  package let origin: String

  package init(_ date: String, _ origin: String) {
    self.date = date
    self.origin = origin
  }
}
