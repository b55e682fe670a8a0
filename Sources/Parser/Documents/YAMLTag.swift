import Lexer

/// A tag (`!!str`) that the core schema knows, or another.
enum YAMLTag: Hashable {
  case string, integer, float, boolean, null, sequence, mapping, unknown

  private static let prefix = "tag:yaml.org,2002:"
  private static let names: [(String, YAMLTag)] = [
    ("str", .string), ("int", .integer), ("float", .float), ("bool", .boolean), ("null", .null), ("seq", .sequence),
    ("map", .mapping),
  ]

  init(_ raw: ArraySlice<UInt8>) {
    var text = String(decoding: raw, as: UTF8.self)
    if text == "!" {
      self = .string
      return
    }
    if text.hasPrefix("!<"), text.hasSuffix(">") {
      text = String(text.dropFirst(2).dropLast())
      guard text.hasPrefix(YAMLTag.prefix) else {
        self = .unknown
        return
      }
      text = "!!" + text.dropFirst(YAMLTag.prefix.count)
    }
    self = YAMLTag.names.first { "!!" + $0.0 == text }?.1 ?? .unknown
  }

  func allows(_ kind: ValueKind) -> Bool {
    switch self {
    case .string: kind == .string
    case .integer, .float: kind == .number
    case .boolean: kind == .bool
    case .null: kind == .null
    case .sequence: kind == .array
    case .mapping: kind == .object
    case .unknown: false
    }
  }

  static func problem(_ text: String, _ tag: YAMLTag, _ kind: ValueKind, at span: SourceSpan) -> YAMLProblem {
    guard tag == .unknown else {
      return YAMLProblem("tag `\(text)` does not fit \(kind.phrase)", at: span, help: "remove the tag")
    }
    let known = Suggestions.list(names.map { "!!" + $0.0 })
    return YAMLProblem("tag `\(text)` is not known", at: span, help: "known tags are \(known)")
  }
}
