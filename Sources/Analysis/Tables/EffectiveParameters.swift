import Lexer
import Parser

/// The parameters of a node as n8n sees them when it computes ports and credentials: defaults filled in, parameters
/// that are not shown dropped, a leading `=` of literal fields removed.
struct EffectiveParameters {
  private let stored: Value?
  private let version: Double
  private let rules: [ParameterRule]

  /// `rules` says what is known of the parameters that decide; every other parameter counts as stored.
  init(stored: Value?, version: Double, rules: [ParameterRule]) {
    self.stored = stored
    self.version = version
    self.rules = rules
  }

  /// A parameter after evaluation.
  enum Reading {
    case absent
    /// A live expression or a placeholder decides.
    case unknown
    case stored(Value)
    case text(String)
    case filledIn(ParameterDefault)
  }

  /// The value at a path of keys: `options.fallbackOutput`.
  func reading(_ path: String) -> Reading {
    guard path.utf8.contains(UInt8(ascii: ".")) else { return topLevel(path) }
    var keys = path.split(separator: ".").makeIterator()
    guard let name = keys.next() else { return .absent }
    var reading = topLevel(String(name))
    while let key = keys.next() {
      switch reading {
      case .stored(let value):
        guard let next = value[String(key)] else { return .absent }
        reading = EffectiveParameters.classify(next, isLiteral: false)
      case .filledIn(.rows(let keys)):
        return keys.contains(String(key)) ? .filledIn(.rows([])) : .absent
      case .unknown: return .unknown
      case .absent, .text, .filledIn: return .absent
      }
    }
    return reading
  }

  /// What a test on the effective parameters sees, as n8n tests the credentials of a node.
  func tested(_ name: String) -> TestedValue {
    switch rule(name) {
    case nil: return .absent
    case let rule?:
      switch shownVariant(of: rule, depth: 0) {
      case .none: return .absent
      case .unknown: return .unknown
      case .variant(let variant): return testedValue(name, variant)
      }
    }
  }

  /// What a test sees of the stored value alone.
  func testedAsStored(_ name: String) -> TestedValue {
    stored?[name].map { EffectiveParameters.tested($0, isLiteral: false) } ?? .absent
  }

  // MARK: - Which definition counts

  private enum Shown {
    case none, unknown
    case variant(ParameterVariant)
  }

  private func rule(_ name: String) -> ParameterRule? { rules.first { $0.name == name } }

  private func topLevel(_ name: String) -> Reading {
    guard let rule = rule(name) else {
      guard let value = stored?[name] else { return .absent }
      return EffectiveParameters.classify(value, isLiteral: false)
    }
    switch shownVariant(of: rule, depth: 0) {
    case .none: return .absent
    case .unknown: return .unknown
    case .variant(let variant):
      if let value = stored?[name] { return EffectiveParameters.classify(value, isLiteral: variant.isLiteral) }
      return variant.default == .unspecified ? .absent : .filledIn(variant.default)
    }
  }

  /// Conditions of definitions name parameters that may have conditions themselves; the table has no cycles, and a
  /// wrong table must not hang.
  private static let deepest = 8

  private func shownVariant(of rule: ParameterRule, depth: Int) -> Shown {
    guard depth < EffectiveParameters.deepest else { return .unknown }
    for variant in rule.variants {
      switch variant.when.hold(version: version, { shownOrNot($0, depth: depth + 1) }) {
      case true?: return .variant(variant)
      case nil: return .unknown
      case false?: continue
      }
    }
    return .none
  }

  /// What a test on definitions sees: the value or the default, even of a parameter that is not shown. Only where a
  /// parameter is defined several times must one definition be shown to count.
  private func shownOrNot(_ name: String, depth: Int) -> TestedValue {
    guard let rule = rule(name), let first = rule.variants.first else {
      return testedAsStored(name)
    }
    if rule.variants.count == 1 { return testedValue(name, first) }
    switch shownVariant(of: rule, depth: depth) {
    case .none: return .absent
    case .unknown: return .unknown
    case .variant(let variant): return testedValue(name, variant)
    }
  }

  private func testedValue(_ name: String, _ variant: ParameterVariant) -> TestedValue {
    if let value = stored?[name] { return EffectiveParameters.tested(value, isLiteral: variant.isLiteral) }
    switch variant.default {
    case .text(let text): return .values([.text(text)])
    case .flag(let flag): return .values([.flag(flag)])
    case .list(let texts): return .values(texts.map { .text($0) })
    case .number, .rows: return .values([])
    case .unspecified: return .absent
    }
  }
}

// MARK: - One stored value

extension EffectiveParameters {
  static func classify(_ value: Value, isLiteral: Bool) -> Reading {
    switch value.kind {
    case .placeholder, .invalid, .alias: return .unknown
    case .null, .bool, .number, .array, .object: return .stored(value)
    case .string:
      let text = value.string ?? ""
      if holdsPlaceholder(text) { return .unknown }
      guard text.utf8.first == UInt8(ascii: "=") else { return .stored(value) }
      return isLiteral ? .text(String(text.dropFirst())) : .unknown
    }
  }

  private static func tested(_ value: Value, isLiteral: Bool) -> TestedValue {
    switch value.kind {
    case .placeholder, .invalid, .alias: return .unknown
    case .null, .number: return .values([])
    case .bool: return .values([.flag(value.bool ?? false)])
    case .string:
      switch classify(value, isLiteral: isLiteral) {
      case .unknown: return holdsPlaceholder(value.string ?? "") ? .unknown : .expression
      case .text(let text): return .values([.text(text)])
      case .absent, .stored, .filledIn: return .values([.text(value.string ?? "")])
      }
    case .array:
      var values: [ParameterScalar] = []
      for element in value.elements {
        switch tested(element, isLiteral: isLiteral) {
        case .values(let more): values += more
        case .expression: return .expression
        case .unknown: return .unknown
        case .absent: continue
        }
      }
      return .values(values)
    case .object:
      guard value["__rl"]?.bool == true else { return .values([]) }
      return value["value"].map { tested($0, isLiteral: isLiteral) } ?? .absent
    }
  }

  /// True if a deployment replaces a part of the text.
  private static func holdsPlaceholder(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return false }
    return ScopeName.allCases.contains { text.containsBytes(of: "{{\($0.rawValue)_") }
  }
}
