import Lexer
import Parser

/// How FlowLint reads parameters.
enum FlowlintValues {
  /// The first of `options.retryOnFail`, `retryOnFail` among the parameters, and the node's own.
  enum Retry {
    case absent, live
    case truth(Bool)
  }

  static func retry(_ node: Node) -> Retry {
    let candidates = [
      node.parameters?["options"]?["retryOnFail"], node.parameters?["retryOnFail"], node.value["retryOnFail"],
    ]
    guard let value = candidates.compactMap(\.self).first(where: { !$0.isNull }) else { return .absent }
    if let text = value.string {
      if text.contains("{{") { return .live }
      let folded = text.lowercased().filter { $0 != " " }
      return .truth(folded == "true")
    }
    return .truth(value.bool ?? (value.double.map { $0 != 0 } ?? false))
  }

  /// The first of the paths that holds a number, or a text that is one. An empty text is 0.
  static func number(_ node: Node, _ paths: [[String]]) -> Double? {
    for path in paths {
      guard let value = path.reduce(node.parameters, { $0?[$1] }) else { continue }
      if let number = value.double { return number }
      if let text = value.string, let number = text.isEmpty ? 0 : Double(text) { return number }
    }
    return nil
  }

  /// The first text among the parameters that has no `{{` and satisfies `test`.
  static func text(_ node: Node, where test: (String) -> Bool) -> Value? {
    guard let parameters = node.parameters else { return nil }
    return first(parameters, depth: 0) { value in
      guard let text = value.string, !text.contains("{{") else { return false }
      return test(text)
    }
  }

  /// A key or a text among the parameters contains one of the words, in any case.
  static func mentions(_ node: Node, _ words: [String]) -> Bool {
    guard let parameters = node.parameters else { return false }
    let text = parameters.rawText.lowercased()
    return words.contains { text.contains($0) }
  }

  private static func first(_ value: Value, depth: Int, _ test: (Value) -> Bool) -> Value? {
    guard depth < 128 else { return nil }
    if value.isString { return test(value) ? value : nil }
    for child in value.isObject ? value.members.map(\.value) : value.elements {
      if let found = first(child, depth: depth + 1, test) { return found }
    }
    return nil
  }

  /// One of the words stands in the text with no letter, digit or `_` beside it.
  static func hasWord(_ text: String, _ words: Set<String>) -> Bool {
    text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_")) }.contains {
      words.contains(String($0))
    }
  }
}
