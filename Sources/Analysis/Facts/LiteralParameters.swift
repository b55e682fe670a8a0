import Lexer
import Parser

extension Value {
  /// The text of a string that is taken as it stands; nil for live expressions, texts with placeholders and other kinds.
  var literalText: String? {
    guard isString, case .stored(let value) = EffectiveParameters.classify(self, isLiteral: false) else { return nil }
    return value.string
  }

  /// The text of a string or of a resource locator's value.
  var literalChoice: String? {
    if isString { return literalText }
    guard self["__rl"]?.bool == true else { return nil }
    return self["value"]?.literalText
  }

  /// True for a text that n8n evaluates while it runs.
  var isExpression: Bool { isString && string?.utf8.first == UInt8(ascii: "=") }

  /// True if a text somewhere below satisfies the test. Depth is bounded by the parser.
  func containsText(_ test: (String) -> Bool) -> Bool {
    switch kind {
    case .string: string.map(test) ?? false
    case .array: elements.contains { $0.containsText(test) }
    case .object: members.contains { $0.value.containsText(test) }
    default: false
    }
  }
}

extension Node {
  /// A parameter that is stored as text and taken as it stands.
  func literal(_ key: String) -> String? { parameters?[key]?.literalText }

  /// A parameter that is stored as a boolean; nil if it is absent or computed.
  func flag(_ key: String) -> Bool? { parameters?[key]?.bool }

  /// A node's version; 1 if it has none.
  var version: Double { typeVersion?.value ?? 1 }
}
