/// JSON to be written: the author's key order and the author's spelling of numbers are kept.
package indirect enum OutputValue: Sendable, Hashable {
  case null
  case bool(Bool)
  /// As written (`1.0` stays `1.0`).
  case number(String)
  case string(String)
  /// The content of a JSON string as it stands between the quotes: for text that a Swift string cannot hold (lone
  /// surrogates).
  case rawString(String)
  /// A deferred placeholder, braces included, that stands for a whole value of any type: a string that holds nothing
  /// else in files that must be JSON, the bare text in the wire form.
  case placeholder(String)
  case array([OutputValue])
  case object([Member])

  package struct Member: Sendable, Hashable {
    package var key: String
    package var value: OutputValue

    package init(_ key: String, _ value: OutputValue) {
      self.key = key
      self.value = value
    }
  }

  /// The value of the first member with this key; nil for every other kind.
  package subscript(key: String) -> OutputValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text of a string that has no lone surrogates; nil for every other kind.
  package var string: String? {
    if case .string(let text) = self { text } else { nil }
  }
}
