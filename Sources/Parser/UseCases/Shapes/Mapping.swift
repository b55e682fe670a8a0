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

  /// A `<<` should have brought in entries, or a key swallowed its value: nothing follows from what is missing.
  var isIncomplete: Bool {
    members.contains { $0.name == "<<" && !$0.key.flags.contains(.quoted) || Mapping.isGlued($0) }
  }

  /// `{a:1}`, which was reported with its cause.
  static func isGlued(_ member: Value.Member) -> Bool {
    member.value.isNull && member.value.span == member.key.span.endPoint && !member.key.flags.contains(.quoted)
      && member.name.utf8.dropFirst().contains(0x3A)
  }
}
