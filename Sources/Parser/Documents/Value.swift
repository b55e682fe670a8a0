package import Lexer

/// A cursor on one value of a document. Aliases are looked through, except by `span` and `index`.
///
/// Nothing here traps, whatever the table holds: a node that is not there is an `invalid` one.
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

  /// The node with aliases followed.
  private var node: DocumentNode {
    let node = document.node(index)
    return node.kind == .alias ? document.node(resolvedIndex) : node
  }

  /// The parser refuses cyclic aliases; the bound holds for any table.
  private var resolvedIndex: Int {
    var at = index
    for _ in 0..<64 {
      let node = document.node(at)
      guard node.kind == .alias else { break }
      at = Int(node.target)
    }
    return at
  }

  package var kind: ValueKind { node.kind }
  package var flags: DocumentNode.Flags { node.flags }
  /// The bytes of the value as written here (quotes and brackets included).
  package var span: SourceSpan { document.span(document.node(index)) }
  /// The bytes as written.
  package var rawText: String { document.source.text(span) }

  package var isNull: Bool { kind == .null }
  package var isObject: Bool { kind == .object }
  package var isArray: Bool { kind == .array }
  package var isString: Bool { kind == .string }

  /// The cooked text of a string or key; nil for every other kind.
  package var string: String? {
    let at = resolvedIndex
    let node = document.node(at)
    guard node.kind == .string else { return nil }
    if let cooked = document.cookedText(at) { return cooked.string }
    guard node.flags.contains(.escaped) else { return document.source.text(document.contentSpan(node)) }
    return decoded?.string
  }

  /// The cooked text of a string with its map back to raw bytes; nil for every other kind.
  package var decoded: DecodedText? {
    let at = resolvedIndex
    let node = document.node(at)
    guard node.kind == .string else { return nil }
    if let cooked = document.cookedText(at) { return cooked }
    return DecodedText.scalar(
      document.source, document.span(node), quoted: node.flags.contains(.quoted),
      escaped: node.flags.contains(.escaped))
  }

  package var bool: Bool? {
    let node = self.node
    return node.kind == .bool ? node.flags.contains(.isTrue) : nil
  }

  /// The value of a number as an IEEE double.
  package var double: Double? { numberText.flatMap(NumberText.double) }
  /// The value of a number that is a whole number within Int.
  package var int: Int? { numberText.flatMap(NumberText.int) }

  private var numberText: String? {
    let node = self.node
    return node.kind == .number ? document.source.text(document.span(node)) : nil
  }

  /// The entries of an object in order, duplicates included; empty for every other kind.
  package var members: [Member] {
    var result: [Member] = []
    document.forEachChildPair(resolvedIndex) { key, value in
      result.append(Member(key: Value(document, key), value: Value(document, value)))
      return true
    }
    return result
  }

  /// True if one of the keys is one of these texts. No text is made of them; escapes in keys are not looked through.
  package func hasKey(among keys: [[UInt8]]) -> Bool {
    var found = false
    document.forEachChildPair(resolvedIndex) { key, _ in
      let span = document.contentSpan(document.node(key))
      for key in keys where key.count == span.count && document.source.slice(span).elementsEqual(key) { found = true }
      return !found
    }
    return found
  }

  /// The elements of an array in order; empty for every other kind.
  package var elements: [Value] {
    let at = resolvedIndex
    guard document.node(at).kind == .array else { return [] }
    var result: [Value] = []
    let end = document.subtreeEnd(at)
    var i = at + 1
    while i < end {
      result.append(Value(document, i))
      i = document.subtreeEnd(i)
    }
    return result
  }

  /// The last entry with this key, as n8n reads it.
  package subscript(key: String) -> Value? { member(key)?.value }

  package func member(_ key: String) -> Member? {
    var key = key
    return key.withUTF8 { bytes in
      var found: (key: Int, value: Int)?
      document.forEachChildPair(resolvedIndex) { key, value in
        if document.isKey(key, bytes) { found = (key, value) }
        return true
      }
      return found.map { Member(key: Value(document, $0.key), value: Value(document, $0.value)) }
    }
  }

  /// The strings of this value and of everything in it, in order; keys are left out.
  package var allStrings: [Value] {
    let start = resolvedIndex
    var result: [Value] = []
    for i in start..<Swift.max(document.subtreeEnd(start), start) {
      let node = document.node(i)
      if node.kind == .string, !node.flags.contains(.key) { result.append(Value(document, i)) }
    }
    return result
  }

  /// Follows keys from here; nil as soon as one is missing.
  package func at(_ keys: String...) -> Value? {
    var value: Value? = self
    for key in keys { value = value?[key] }
    return value
  }
}
