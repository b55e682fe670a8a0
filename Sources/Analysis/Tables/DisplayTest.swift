/// A value that decides what n8n shows, as a condition names it.
package enum ParameterScalar: Hashable, Sendable {
  case text(String)
  case flag(Bool)

  /// Reads the form of the tables: `#true`, `#false`, or text as it stands.
  init(_ text: FactText) {
    switch text {
    case _ where text.equals("#true"): self = .flag(true)
    case _ where text.equals("#false"): self = .flag(false)
    default: self = .text(text.string)
    }
  }
}

/// A comparison with a node's version.
enum VersionTest: Hashable, Sendable {
  case exactly(Double)
  case isNot(Double)
  case atLeast(Double)
  case atMost(Double)
  case above(Double)
  case below(Double)

  func holds(for version: Double) -> Bool {
    switch self {
    case .exactly(let other): version == other
    case .isNot(let other): version != other
    case .atLeast(let other): version >= other
    case .atMost(let other): version <= other
    case .above(let other): version > other
    case .below(let other): version < other
    }
  }
}

/// One entry of n8n's `displayOptions`.
enum DisplayTest: Hashable, Sendable {
  /// The parameter has one of these values.
  case shown(String, [ParameterScalar])
  /// The parameter has none of these values.
  case hidden(String, [ParameterScalar])
  /// One of the comparisons holds; of several `isNot`, all.
  case version([VersionTest])

  /// Reads `test { "&" test }`, see the generator.
  static func list(_ text: FactText?) -> [DisplayTest] {
    guard let text else { return [] }
    return text.split(Separator.ampersand).map { entry in
      let (name, values) = entry.cut(at: Separator.equals)
      let scalars = values?.split(Separator.bar).map { ParameterScalar($0) } ?? []
      return name.first == Separator.exclamation
        ? .hidden(name.dropFirst().string, scalars) : .shown(name.string, scalars)
    }
  }
}

/// What a display test sees of a parameter.
enum TestedValue {
  case absent
  /// Text that n8n evaluates while it runs.
  case expression
  /// Not known before a placeholder is replaced.
  case unknown
  /// The values of a list, the value of a locator, or just the value. Values that no test can name are left out.
  case values([ParameterScalar])
}

extension [DisplayTest] {
  /// n8n's `displayParameter`: all `shown` tests must hold, and the first that meets an expression decides for showing
  /// at once; then no `hidden` test may fail. Nil if it depends on something unknown.
  func hold(version: Double, _ value: (String) -> TestedValue) -> Bool? {
    var isUnknown = false
    for test in self {
      switch test {
      case .hidden: continue
      case .version(let tests):
        let holds =
          tests.contains { if case .isNot = $0 { true } else { false } }
          ? tests.allSatisfy { $0.holds(for: version) } : tests.contains { $0.holds(for: version) }
        if !holds { return false }
      case .shown(let name, let accepted):
        switch value(name) {
        case .absent: return false
        case .expression: return isUnknown ? nil : true
        case .unknown: isUnknown = true
        case .values(let values): if !values.contains(where: accepted.contains) { return false }
        }
      }
    }
    for case .hidden(let name, let refused) in self {
      switch value(name) {
      case .absent, .expression: continue
      case .unknown: isUnknown = true
      case .values(let values): if values.contains(where: refused.contains) { return false }
      }
    }
    return isUnknown ? nil : true
  }
}
