import Lexer
import Parser

/// A list of names that an author wrote although it can be derived (`calledBy`, `integrationUids`), held against what
/// it should hold.
struct DeclaredList {
  struct Entry {
    let index: Int
    let text: String
    let span: SourceSpan
  }

  /// The entry of the list: its key says where what is missing belongs.
  let member: Value.Member
  private(set) var entries: [Entry] = []
  /// What is due and not there, sorted, with the entry that was plainly meant as it.
  private(set) var missing: [(name: String, slip: Entry?)] = []
  /// What is there and neither due nor meant as something that is: not due at all, or there before.
  private(set) var extra: [(entry: Entry, first: Entry?)] = []

  /// Nil where nothing is written, or no list of texts. `meaning` gives the name that an alias stands for.
  init?(_ member: Value.Member?, due: Set<String>, meaning: (String) -> String? = { _ in nil }) {
    guard let member, member.value.isArray else { return nil }
    self.member = member
    for (index, value) in member.value.elements.enumerated() {
      guard let text = value.string else { return nil }
      entries.append(Entry(index: index, text: text, span: value.span))
    }
    var first: [String: Entry] = [:]
    var strangers: [Entry] = []
    for entry in entries {
      if let earlier = first[entry.text] {
        extra.append((entry, earlier))
      } else {
        first[entry.text] = entry
        if !due.contains(entry.text) { strangers.append(entry) }
      }
    }
    for name in due.sorted() where first[name] == nil {
      let slip = strangers.firstIndex { meaning($0.text) == name || Suggestions.nearest($0.text, in: [name]) != nil }
      missing.append((name, slip.map { strangers.remove(at: $0) }))
    }
    extra += strangers.map { ($0, nil) }
  }

  /// Puts a name into the list, in the place of the slip if there is one. Nil where the list is written elsewhere
  /// (an alias of YAML).
  func adding(_ name: String, over slip: Entry?) -> Fix? {
    guard isOwn else { return nil }
    if let slip {
      return .replace(slip.span, with: YAMLEdits.scalar(name), "write `\(name)`", .safe)
    }
    return YAMLEdits.append(YAMLEdits.scalar(name), to: member.value).map { Fix("list `\(name)`", .safe, [$0]) }
  }

  func removing(_ entry: Entry) -> Fix? {
    guard isOwn else { return nil }
    return YAMLEdits.remove(element: entry.index, of: member.value).map { Fix("remove `\(entry.text)`", .safe, [$0]) }
  }

  private var isOwn: Bool {
    let nodes = member.value.document.nodes
    return nodes.indices.contains(member.value.index) && nodes[member.value.index].kind == .array
  }
}
