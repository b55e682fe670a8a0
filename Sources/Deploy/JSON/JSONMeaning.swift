package import Lexer
package import Lowering

/// What a JSON value says, without how it is written: the order of keys and the spelling of numbers count for nothing.
///
/// A server returns what it was sent in another order and with other spellings.
package indirect enum JSONMeaning: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  /// A number beyond doubles, as written.
  case largeNumber(String)
  case string(ExactText)
  case array([JSONMeaning])
  case object([ExactText: JSONMeaning])

  package init(_ value: OutputValue) {
    switch value {
    case .null: self = .null
    case .bool(let flag): self = .bool(flag)
    case .number(let spelling):
      let double = NumberText.double(spelling)
      self = double.map { $0.isFinite ? .number($0) : .largeNumber(spelling) } ?? .largeNumber(spelling)
    case .string(let text), .rawString(let text), .placeholder(let text): self = .string(ExactText(text))
    case .array(let elements): self = .array(elements.map { JSONMeaning($0) })
    case .object(let members):
      self = .object(Dictionary(members.map { (ExactText($0.key), JSONMeaning($0.value)) }) { $1 })
    }
  }
}

extension OutputValue {
  /// The same to any reader of JSON.
  package func means(_ other: OutputValue) -> Bool { JSONMeaning(self) == JSONMeaning(other) }
}
