import Lexer
package import Parser

extension OutputValue {
  /// A YAML value as JSON. Numbers that JSON has no spelling for (`0x1F`, `.5`, `+1`) are rewritten; `.inf` and `.nan`,
  /// which it does not have at all, become their text. What could not be read is null.
  package init(yaml value: Value) {
    switch value.kind {
    case .null, .alias, .invalid: self = .null
    case .bool: self = .bool(value.bool ?? false)
    case .number: self = OutputValue.number(yaml: value)
    case .string: self = .string(value.string ?? "")
    case .placeholder: self = .string(value.rawText)
    case .array: self = .array(value.elements.map(OutputValue.init(yaml:)))
    case .object: self = .object(value.members.map { Member($0.key.scalarText, OutputValue(yaml: $0.value)) })
    }
  }

  private static func number(yaml value: Value) -> OutputValue {
    let text = value.scalarText
    if isJSONNumber(text) { return .number(text) }
    if let int = value.int { return .number(String(int)) }
    guard let double = value.double, double.isFinite else { return .string(text) }
    let spelling = String(double)
    return .number(spelling.hasSuffix(".0") ? String(spelling.dropLast(2)) : spelling)
  }

  static func isJSONNumber(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var i = 0
    func digits() -> Int {
      let start = i
      while i < bytes.count, (0x30...0x39).contains(bytes[i]) { i += 1 }
      return i - start
    }
    if bytes.first == 0x2D { i = 1 }
    let isZero = i < bytes.count && bytes[i] == 0x30
    let whole = digits()
    guard whole > 0, !isZero || whole == 1 else { return false }
    if i < bytes.count, bytes[i] == 0x2E {
      i += 1
      guard digits() > 0 else { return false }
    }
    if i < bytes.count, bytes[i] | 0x20 == 0x65 {
      i += 1
      if i < bytes.count, bytes[i] == 0x2B || bytes[i] == 0x2D { i += 1 }
      guard digits() > 0 else { return false }
    }
    return i == bytes.count
  }
}

extension Value {
  /// The text of a scalar: cooked for strings, as written for everything else. Aliases are looked through.
  var scalarText: String { string ?? target.rawText }

  /// The value itself, or what its alias stands for.
  private var target: Value {
    let node = document.nodes[index]
    return node.kind == .alias && Int(node.target) < document.nodes.count
      ? Value(document, Int(node.target)) : self
  }
}
