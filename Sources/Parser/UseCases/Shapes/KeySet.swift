/// The keys that a mapping of the format may have.
struct KeySet: Sendable {
  let names: [String]
  let mandatory: [String]
  private var silent: Set<String> = []

  /// Names as in the format document: separated by blanks, a `*` after each mandatory one.
  init(_ text: String) {
    var names: [String] = []
    var mandatory: [String] = []
    for word in text.split(separator: " ") {
      let name = word.last == "*" ? String(word.dropLast()) : String(word)
      names.append(name)
      if word.last == "*" { mandatory.append(name) }
    }
    self.names = names
    self.mandatory = mandatory
  }

  /// The same with names that are not told, as they were reported otherwise.
  func adding(_ silent: Set<String>) -> KeySet {
    var set = self
    set.silent.formUnion(silent)
    return set
  }

  func contains(_ name: String) -> Bool { names.contains(name) || silent.contains(name) }

  /// `x-…` keys are the author's own.
  static func isFree(_ name: String) -> Bool { name.hasPrefix("x-") }
}
