import Lexer

/// A mapping of the format with fixed keys, as it is read.
struct Mapping {
  /// What it is, for messages: `workflow` or ``workflow `main` ``.
  let name: String
  let value: Value
  /// Where a missing key is shown: the key that the mapping belongs to, else its first key.
  let place: SourceSpan
  /// The last of entries with one key.
  let members: [Value.Member]

  init(_ name: String, _ value: Value, at place: SourceSpan? = nil) {
    self.name = name
    self.value = value
    members = value.lastMembers
    self.place = place ?? members.first?.key.span ?? value.span.startPoint
  }

  subscript(key: String) -> Value.Member? { members.last { $0.name == key } }

  /// A `<<` should have brought in entries: nothing follows from what is missing.
  var hasMergeKey: Bool { members.contains { $0.name == "<<" && !$0.key.flags.contains(.quoted) } }
}
