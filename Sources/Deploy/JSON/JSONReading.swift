import Lexer
package import Lowering
import Parser

extension OutputValue {
  /// What a server answered. Nil if it is not JSON from end to end; of two members with one key the last counts.
  package init?(json bytes: [UInt8]) {
    let document = JSONParser.parse(SourceText(file: FileID(0), path: "", bytes: bytes))
    guard !document.hasSyntaxErrors, let root = document.root else { return nil }
    self.init(json: root)
  }

  /// Depth is bounded by the parser. A bare placeholder, which no server writes, is its text.
  init(json value: Value) {
    switch value.kind {
    case .null, .alias, .invalid: self = .null
    case .bool: self = .bool(value.bool ?? false)
    case .number: self = .number(value.rawText)
    case .placeholder: self = .string(value.rawText)
    case .string: self = OutputValue.string(json: value)
    case .array: self = .array(value.elements.map { OutputValue(json: $0) })
    case .object:
      var members: [Member] = []
      for member in value.members {
        let read = Member(member.name, OutputValue(json: member.value))
        if member.key.flags.contains(.duplicate) { members.removeAll { ExactText($0.key) == ExactText(read.key) } }
        members.append(read)
      }
      self = .object(members)
    }
  }

  /// Half a pair of surrogates has no place in a Swift string; the escapes are kept.
  private static func string(json value: Value) -> OutputValue {
    guard value.flags.contains(.escaped), let decoded = value.decoded, decoded.hasLoneSurrogates else {
      return .string(value.string ?? "")
    }
    return .rawString(String(value.rawText.dropFirst().dropLast()))
  }
}

extension OutputValue {
  package var bool: Bool? { if case .bool(let flag) = self { flag } else { nil } }

  /// The value of a number that is whole and fits.
  package var int: Int? { if case .number(let spelling) = self { NumberText.int(spelling) } else { nil } }

  package var isNull: Bool { self == .null }

  /// Of an array; empty for every other kind.
  package var elements: [OutputValue] { if case .array(let elements) = self { elements } else { [] } }

  /// Of an object; empty for every other kind.
  package var members: [Member] { if case .object(let members) = self { members } else { [] } }

  /// An object with the member set to a value, in its old place if it had one, or removed by nil.
  package func setting(_ key: String, _ value: OutputValue?) -> OutputValue {
    var members = members
    let place = members.firstIndex { $0.key == key }
    switch (place, value) {
    case (let place?, let value?): members[place].value = value
    case (let place?, nil): members.remove(at: place)
    case (nil, let value?): members.append(Member(key, value))
    case (nil, nil): break
    }
    return .object(members)
  }
}
