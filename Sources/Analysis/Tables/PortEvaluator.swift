import Parser

/// Computes the ports of one node from a description and its effective parameters. Whatever depends on a live
/// expression, on a placeholder or on a value that n8n's own code would stumble over is unknown: nil.
struct PortEvaluator {
  private let parameters: EffectiveParameters
  private let version: Double
  private let items: [PortDescription.Item]

  init(_ description: PortDescription, stored: Value?, version: Double) {
    parameters = EffectiveParameters(stored: stored, version: version, rules: description.parameters)
    self.version = version
    items = description.items
  }

  /// More ports than this are not listed: the number was not meant.
  private static let most = 1_000

  func ports() -> [Port]? {
    var ports: [Port] = []
    return append(items, to: &ports) ? ports : nil
  }

  /// Nil also if the description says nothing of required inputs.
  func requiredInputs() -> RequiredInputs? { requiredInputs(items) }

  private func requiredInputs(_ items: [PortDescription.Item]) -> RequiredInputs? {
    for item in items {
      switch item {
      case .required(let inputs): return inputs
      case .when(let condition, let then, let otherwise):
        guard let holds = holds(condition) else { return nil }
        if let inputs = requiredInputs(holds ? then : otherwise) { return inputs }
      case .port, .repeated, .each: continue
      }
    }
    return nil
  }

  /// False as soon as something is unknown.
  private func append(_ items: [PortDescription.Item], to ports: inout [Port]) -> Bool {
    for item in items {
      switch item {
      case .port(let port): ports.append(port)
      case .when(let condition, let then, let otherwise):
        guard let holds = holds(condition), append(holds ? then : otherwise, to: &ports) else { return false }
      case .repeated(let count, let port):
        guard let number = number(count), number <= PortEvaluator.most else { return false }
        ports += repeatElement(port, count: number)
      case .each(let path, let family, let required, let most):
        guard appendEach(path, family, required, most, to: &ports) else { return false }
      case .required: continue
      }
    }
    return true
  }

  private func appendEach(
    _ path: String, _ family: String, _ required: String?, _ most: String?, to ports: inout [Port]
  ) -> Bool {
    switch parameters.reading(path) {
    case .absent: return true
    case .stored(let list) where list.isArray:
      for element in list.elements {
        guard element.isObject, let port = port(element, family, required, most) else { return false }
        ports.append(port)
      }
      return true
    case .stored, .text, .filledIn, .unknown: return false
    }
  }

  private func port(_ element: Value, _ family: String, _ required: String?, _ most: String?) -> Port? {
    func reading(_ key: String?) -> EffectiveParameters.Reading {
      key.flatMap { element[$0] }.map { EffectiveParameters.classify($0, isLiteral: false) } ?? .absent
    }
    var port = Port(family: "")
    switch reading(family) {
    case .absent: break
    case .stored(let value) where value.isString: port.family = value.string ?? ""
    case .stored, .text, .filledIn, .unknown: return nil
    }
    switch reading(required) {
    case .absent: break
    case let other:
      guard let truth = PortEvaluator.truth(other) else { return nil }
      port.isRequired = truth
    }
    switch reading(most) {
    case .absent: break
    case .stored(let value):
      guard let number = value.int else { return nil }
      port.most = number == -1 ? nil : number
    case .text, .filledIn, .unknown: return nil
    }
    return port
  }

  // MARK: - Conditions

  /// Three-valued: nil is unknown, and does not matter where the other operand decides.
  private func holds(_ condition: PortDescription.Condition) -> Bool? {
    switch condition {
    case .equals(let path, let scalar): return equals(path, scalar)
    case .isOneOf(let path, let texts): return any(texts.map { .text($0) }) { equals(path, $0) }
    case .isTruthy(let path): return PortEvaluator.truth(parameters.reading(path))
    case .isAbsent(let path):
      switch parameters.reading(path) {
      case .absent: return true
      case .unknown: return nil
      case .stored, .text, .filledIn: return false
      }
    case .isList(let path): return isList(path)
    case .hasAnyKey(let path, let keys): return hasAnyKey(path, keys)
    case .version(let test): return test.holds(for: version)
    case .not(let condition): return holds(condition).map { !$0 }
    case .any(let conditions): return any(conditions) { holds($0) }
    case .all(let conditions): return any(conditions) { holds($0).map { !$0 } }.map { !$0 }
    }
  }

  private func any<T>(_ operands: [T], _ holds: (T) -> Bool?) -> Bool? {
    var isUnknown = false
    for operand in operands {
      switch holds(operand) {
      case true?: return true
      case nil: isUnknown = true
      case false?: continue
      }
    }
    return isUnknown ? nil : false
  }

  private func equals(_ path: String, _ scalar: ParameterScalar) -> Bool? {
    switch parameters.reading(path) {
    case .unknown: nil
    case .absent: false
    case .text(let text): scalar == .text(text)
    case .filledIn(.text(let text)): scalar == .text(text)
    case .filledIn(.flag(let flag)): scalar == .flag(flag)
    case .filledIn: false
    case .stored(let value):
      switch scalar {
      case .text(let text): value.string == text
      case .flag(let flag): value.bool == flag
      }
    }
  }

  private func isList(_ path: String) -> Bool? {
    switch parameters.reading(path) {
    case .unknown: nil
    case .absent, .text: false
    case .filledIn(.list): true
    case .filledIn: false
    case .stored(let value): value.isArray
    }
  }

  private func hasAnyKey(_ path: String, _ keys: [String]) -> Bool? {
    switch parameters.reading(path) {
    case .unknown: nil
    case .absent, .text: false
    case .filledIn(.rows(let present)): keys.contains(where: present.contains)
    case .filledIn: false
    case .stored(let value): keys.contains { value[$0] != nil }
    }
  }

  /// What JavaScript makes of a value in a condition.
  private static func truth(_ reading: EffectiveParameters.Reading) -> Bool? {
    switch reading {
    case .unknown: return nil
    case .absent: return false
    case .text(let text): return !text.isEmpty
    case .filledIn(let value):
      switch value {
      case .text(let text): return !text.isEmpty
      case .flag(let flag): return flag
      case .number(let number): return number != 0
      case .list, .rows: return true
      case .unspecified: return false
      }
    case .stored(let value):
      switch value.kind {
      case .null: return false
      case .bool: return value.bool
      case .number: return value.double.map { $0 != 0 && !$0.isNaN }
      case .string: return value.string.map { !$0.isEmpty }
      case .array, .object: return true
      case .placeholder, .alias, .invalid: return nil
      }
    }
  }

  // MARK: - Counts

  private func number(_ count: PortDescription.Count) -> Int? {
    switch count {
    case .number(let path, let ifFalsy): return number(parameters.reading(path), ifFalsy: ifFalsy)
    case .length(let path): return length(parameters.reading(path))
    case .parts(let path, let ifAbsent):
      switch parameters.reading(path) {
      case .absent: return ifAbsent
      case .text(let text): return PortEvaluator.parts(text)
      case .stored(let value): return value.string.map(PortEvaluator.parts)
      case .filledIn, .unknown: return nil
      }
    }
  }

  private static func parts(_ text: String) -> Int { 1 + text.utf8.count { $0 == UInt8(ascii: ",") } }

  private func length(_ reading: EffectiveParameters.Reading) -> Int? {
    switch reading {
    case .absent: 0
    case .filledIn(.list(let texts)): texts.count
    // A list of a default row.
    case .filledIn(.rows): 1
    case .stored(let value) where value.isArray: value.elements.count
    case .stored(let value) where value.isNull: 0
    case .stored, .text, .filledIn, .unknown: nil
    }
  }

  private func number(_ reading: EffectiveParameters.Reading, ifFalsy: Int) -> Int? {
    guard let truth = PortEvaluator.truth(reading) else { return nil }
    guard truth else { return ifFalsy }
    switch reading {
    case .filledIn(.number(let number)): return PortEvaluator.length(number)
    case .text(let text): return PortEvaluator.length(PortEvaluator.number(text))
    case .stored(let value):
      switch value.kind {
      case .number: return value.double.flatMap(PortEvaluator.length)
      case .string: return PortEvaluator.length(PortEvaluator.number(value.string ?? ""))
      case .bool: return 1
      default: return nil
      }
    case .absent, .filledIn, .unknown: return nil
    }
  }

  /// JavaScript's length of an array-like with this `length`; nil if no array is that long.
  private static func length(_ number: Double) -> Int? {
    guard !number.isNaN, number > 0 else { return 0 }
    return Int(exactly: number.rounded(.towardZero))
  }

  /// JavaScript's `Number` of decimal text; NaN for other text.
  private static func number(_ text: String) -> Double {
    let trimmed = text.drop { $0.isWhitespace }
    guard let last = trimmed.lastIndex(where: { !$0.isWhitespace }) else { return 0 }
    return Double(trimmed[...last]) ?? .nan
  }
}
