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
}
