package import Lexer

/// A cursor on one value of a document. Aliases are looked through, except by `span` and `index`.
package struct Value: Sendable {
  package let document: Document
  /// Index in `document.nodes` as written (an alias keeps its own).
  package let index: Int

  package init(_ document: Document, _ index: Int) {
    self.document = document
    self.index = index
  }

  /// One entry of an object.
  package struct Member: Sendable {
    package let key: Value
    package let value: Value
    /// The cooked key.
    package var name: String { key.string ?? "" }
    /// From the key's first byte to the value's last.
    package var span: SourceSpan { key.span.union(value.span) }
  }

  /// The node with aliases followed. The parser refuses cyclic aliases, so one step ends.
  private var node: DocumentNode {
    let node = document.nodes[index]
    return node.kind == .alias ? document.nodes[resolvedIndex] : node
  }

  private var resolvedIndex: Int {
    var at = index
    for _ in 0..<64 {
      let node = document.nodes[at]
      guard node.kind == .alias, Int(node.target) < document.nodes.count else { break }
      at = Int(node.target)
    }
    return at
  }

  package var kind: ValueKind { node.kind }
  package var flags: DocumentNode.Flags { node.flags }
  /// The bytes of the value as written here (quotes and brackets included).
  package var span: SourceSpan {
    let node = document.nodes[index]
    return SourceSpan(document.source.file, node.start, node.end)
  }
  /// The bytes as written.
  package var rawText: String { document.source.text(span) }

  package var isNull: Bool { kind == .null }
  package var isObject: Bool { kind == .object }
  package var isArray: Bool { kind == .array }
  package var isString: Bool { kind == .string }

  /// The cooked text of a string or key; nil for every other kind.
  package var string: String? { kind == .string ? decoded?.string : nil }

  /// The cooked text of a string with its map back to raw bytes; nil for every other kind.
  package var decoded: DecodedText? {
    let at = resolvedIndex
    let node = document.nodes[at]
    guard node.kind == .string else { return nil }
    if let cooked = document.cooked[UInt32(at)] { return cooked }
    let span = SourceSpan(document.source.file, node.start, node.end)
    return DecodedText.scalar(
      document.source, span, quoted: node.flags.contains(.quoted), escaped: node.flags.contains(.escaped))
  }

  package var bool: Bool? { kind == .bool ? flags.contains(.isTrue) : nil }

  /// The value of a number as an IEEE double.
  package var double: Double? {
    guard kind == .number else { return nil }
    return NumberText.double(numberText)
  }
  /// The value of a number that is a whole number within Int.
  package var int: Int? {
    guard kind == .number else { return nil }
    return NumberText.int(numberText)
  }
  private var numberText: String {
    let node = self.node
    return document.source.text(SourceSpan(document.source.file, node.start, node.end))
  }

  /// The entries of an object in order, duplicates included; empty for every other kind.
  package var members: [Member] {
    let at = resolvedIndex
    guard document.nodes[at].kind == .object else { return [] }
    var result: [Member] = []
    let end = Int(document.nodes[at].next)
    var i = at + 1
    while i < end {
      let value = Int(document.nodes[i].next)
      guard value < end else { break }
      result.append(Member(key: Value(document, i), value: Value(document, value)))
      i = Int(document.nodes[value].next)
    }
    return result
  }

  /// The elements of an array in order; empty for every other kind.
  package var elements: [Value] {
    let at = resolvedIndex
    guard document.nodes[at].kind == .array else { return [] }
    var result: [Value] = []
    let end = Int(document.nodes[at].next)
    var i = at + 1
    while i < end {
      result.append(Value(document, i))
      i = Int(document.nodes[i].next)
    }
    return result
  }

  /// The last entry with this key, as n8n reads it.
  package subscript(key: String) -> Value? { member(key)?.value }

  package func member(_ key: String) -> Member? {
    let at = resolvedIndex
    guard document.nodes[at].kind == .object else { return nil }
    let end = Int(document.nodes[at].next)
    var found: Member?
    var i = at + 1
    while i < end {
      let value = Int(document.nodes[i].next)
      guard value < end else { break }
      if keyEquals(i, key) { found = Member(key: Value(document, i), value: Value(document, value)) }
      i = Int(document.nodes[value].next)
    }
    return found
  }

  private func keyEquals(_ index: Int, _ key: String) -> Bool {
    let node = document.nodes[index]
    if node.flags.contains(.escaped) || document.cooked[UInt32(index)] != nil {
      return Value(document, index).string == key
    }
    let quote: UInt32 = node.flags.contains(.quoted) ? 1 : 0
    let length = Int(node.end) - Int(node.start) - 2 * Int(quote)
    guard length == key.utf8.count else { return false }
    return document.source.slice(
      SourceSpan(document.source.file, node.start + quote, node.end - quote)
    ).elementsEqual(key.utf8)
  }

  /// Follows keys from here; nil as soon as one is missing.
  package func at(_ keys: String...) -> Value? {
    var value: Value? = self
    for key in keys { value = value?[key] }
    return value
  }
}
