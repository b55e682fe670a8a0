import Lexer

/// What a name of a node type that does not exist may have been meant to be.
enum TypeNames {
  /// The same name in another package, else the nearest name.
  static func nearest(_ name: String, in release: N8nRelease) -> String? {
    let names = NodeCatalog.names(in: release)
    let last = name[(name.lastIndex(of: ".").map(name.index(after:)) ?? name.startIndex)...].lowercased()
    let elsewhere = names.filter { $0.lowercased().hasSuffix("." + last) }
    if elsewhere.count == 1 { return elsewhere.first }
    return Suggestions.nearest(name, in: names)
  }

  /// The part behind the package: `set` of `n8n-nodes-base.set`.
  static func short(_ name: String) -> String {
    name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? name
  }

  /// A version as people write it: `2`, `3.4`.
  static func version(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e9 ? String(Int(number)) : String(number)
  }

  /// Versions, at most eight, the newest last.
  static func versions(_ numbers: [Double]) -> String {
    let shown = numbers.suffix(8).map { "`\(version($0))`" }.joined(separator: ", ")
    return numbers.count > 8 ? "\(numbers.count - 8) older ones and \(shown)" : shown
  }
}
