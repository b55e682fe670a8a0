/// How the ports of a node follow from its parameters. Paths are keys joined by dots (`options.fallbackOutput`).
struct PortDescription: Sendable {
  /// The parameters that decide; others count as stored.
  var parameters: [ParameterRule]
  var items: [Item]

  init(parameters: [ParameterRule] = [], items: [Item]) {
    self.parameters = parameters
    self.items = items
  }

  indirect enum Item: Sendable {
    case port(Port)
    case when(Condition, then: [Item], else: [Item] = [])
    case repeated(Count, Port)
    /// One port for each object of a list; `family`, `required` and `most` are keys of the object.
    case each(String, family: String, required: String? = nil, most: String? = nil)
    /// In descriptions of required inputs only.
    case required(RequiredInputs)
  }

  /// Of all ports that some parameters give; nil if the parameters name them.
  var families: Set<String>? { PortDescription.families(of: items) }

  private static func families(of items: [Item]) -> Set<String>? {
    var all: Set<String> = []
    for item in items {
      switch item {
      case .port(let port), .repeated(_, let port): all.insert(port.family)
      case .when(_, let then, let otherwise):
        guard let first = families(of: then), let second = families(of: otherwise) else { return nil }
        all.formUnion(first.union(second))
      case .each: return nil
      case .required: continue
      }
    }
    return all
  }

  /// Compares as JavaScript does with `===`.
  indirect enum Condition: Sendable {
    case equals(String, ParameterScalar)
    case isOneOf(String, [String])
    case isTruthy(String)
    case isAbsent(String)
    case isList(String)
    /// The object has one of these keys.
    case hasAnyKey(String, [String])
    case version(VersionTest)
    case all([Condition])
    case any([Condition])
    case not(Condition)
  }

  enum Count: Sendable {
    /// The number at a path; another one if that is falsy.
    case number(String, ifFalsy: Int)
    /// The length of the list at a path; 0 without one.
    case length(String)
    /// The parts between commas of the text at a path.
    case parts(String, ifAbsent: Int)
  }
}
