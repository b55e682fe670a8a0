import Lexer
import Parser

/// n8n's `displayOptions` of a parameter, with every form of condition.
package struct DisplayConditions: Sendable {
  /// What a condition sees of a parameter.
  enum Tested {
    case absent
    /// n8n shows whatever asks for it.
    case expression
    case unknown
    case number(Double)
    case flag(Bool)
    case value(Value)
  }

  private struct Condition: Sendable {
    var name: String
    var accepted: [Value]
  }

  private let show: [Condition]
  private let hide: [Condition]

  init(_ value: Value?) {
    func conditions(_ key: String) -> [Condition] {
      (value?[key]?.members ?? []).map { Condition(name: $0.name, accepted: $0.value.elements) }
    }
    show = conditions("show")
    hide = conditions("hide")
  }

  package var isEmpty: Bool { show.isEmpty && hide.isEmpty }

  /// All of `show` must hold, and the first that meets an expression decides for showing at once; then nothing of
  /// `hide` may. Nil if that depends on something unknown.
  func hold(_ tested: (String) -> Tested) -> Bool? {
    var isUnknown = false
    for condition in show {
      switch tested(condition.name) {
      case .absent: return false
      case .expression: return isUnknown ? nil : true
      case .unknown: isUnknown = true
      case let value:
        switch DisplayConditions.meets(value, condition.accepted) {
        case true?: continue
        case false?: return false
        case nil: isUnknown = true
        }
      }
    }
    for condition in hide {
      switch tested(condition.name) {
      case .absent, .expression: continue
      case .unknown: isUnknown = true
      case let value:
        switch DisplayConditions.meets(value, condition.accepted) {
        case true?: return false
        case false?: continue
        case nil: isUnknown = true
        }
      }
    }
    return isUnknown ? nil : true
  }

  private static func meets(_ tested: Tested, _ accepted: [Value]) -> Bool? {
    var actual: [Value] = []
    if case .value(let value) = tested { actual = value.isArray ? value.elements : [value] }
    var isUnknown = false
    for condition in accepted {
      let holds: Bool?
      if let comparison = condition["_cnd"]?.members.first {
        holds = compare(tested, actual, comparison.name, comparison.value)
      } else {
        holds =
          switch tested {
          case .number(let number): condition.double == number
          case .flag(let flag): condition.bool == flag
          default: actual.contains { isSame($0, condition) }
          }
      }
      switch holds {
      case true?: return true
      case nil: isUnknown = true
      case false?: continue
      }
    }
    return isUnknown ? nil : false
  }

  private static func compare(_ tested: Tested, _ actual: [Value], _ name: String, _ target: Value) -> Bool? {
    if case .number(let number) = tested { return compare(number, name, target) }
    if case .flag(let flag) = tested {
      switch name {
      case "eq": return target.bool == flag
      case "not": return target.bool != flag
      case "exists": return true
      default: return nil
      }
    }
    var isUnknown = false
    for value in actual {
      let holds: Bool? =
        switch name {
        case "eq": isSame(value, target)
        case "not": !isSame(value, target)
        case "exists": !value.isNull && value.string != ""
        case "includes": value.string.flatMap { text in target.string.map { text.contains($0) } }
        case "startsWith": value.string.flatMap { text in target.string.map { text.hasPrefix($0) } }
        case "endsWith": value.string.flatMap { text in target.string.map { text.hasSuffix($0) } }
        default: value.double.flatMap { compare($0, name, target) }
        }
      if holds == false { return false }
      if holds == nil { isUnknown = true }
    }
    return isUnknown ? nil : true
  }

  private static func compare(_ number: Double, _ name: String, _ target: Value) -> Bool? {
    func with(_ other: Value?, _ holds: (Double, Double) -> Bool) -> Bool? { other?.double.map { holds(number, $0) } }
    switch name {
    case "eq": return target.double == number
    case "not": return target.double != number
    case "gte": return with(target, >=)
    case "lte": return with(target, <=)
    case "gt": return with(target, >)
    case "lt": return with(target, <)
    case "between":
      guard let from = target["from"]?.double, let to = target["to"]?.double else { return nil }
      return from <= number && number <= to
    case "exists": return true
    default: return nil
    }
  }

  /// JavaScript's `===` of scalars; lists and objects are never the same.
  static func isSame(_ a: Value, _ b: Value) -> Bool {
    switch (a.kind, b.kind) {
    case (.null, .null): true
    case (.bool, .bool): a.bool == b.bool
    case (.number, .number): a.double == b.double
    case (.string, .string): a.string.map(ExactText.init) == b.string.map(ExactText.init)
    default: false
    }
  }
}
