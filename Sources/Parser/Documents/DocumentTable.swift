import Lexer

/// Reading the table of a document without trusting it.
extension Document {
  /// The node at an index; an empty invalid one if there is none.
  func node(_ index: Int) -> DocumentNode {
    guard index >= 0, index < nodes.count else {
      return DocumentNode(start: 0, end: 0, next: 0, kind: .invalid, flags: [])
    }
    return nodes[index]
  }

  /// Index of the node after a subtree: greater than `index`, and at most the number of nodes unless `index` is beyond it.
  func subtreeEnd(_ index: Int) -> Int {
    Swift.max(Swift.min(Int(node(index).next), nodes.count), index + 1)
  }

  func span(_ node: DocumentNode) -> SourceSpan { SourceSpan(source.file, node.start, node.end) }

  /// The bytes of a string without its quotes.
  func contentSpan(_ node: DocumentNode) -> SourceSpan {
    let isQuoted = node.flags.contains(.quoted) && node.end > node.start && node.end - node.start >= 2
    return isQuoted ? SourceSpan(source.file, node.start + 1, node.end - 1) : span(node)
  }

  func cookedText(_ index: Int) -> DecodedText? {
    cooked.isEmpty ? nil : cooked[UInt32(clamping: index)]
  }

  /// Calls `body` with the nodes of key and value of each entry of an object, until it returns false.
  @inline(__always)
  func forEachChildPair(_ index: Int, _ body: (_ key: Int, _ value: Int) -> Bool) {
    guard node(index).kind == .object else { return }
    let end = subtreeEnd(index)
    var key = index + 1
    while key < end {
      let value = subtreeEnd(key)
      guard value < end, body(key, value) else { return }
      key = subtreeEnd(value)
    }
  }

  /// True if the cooked text of the string at `index` is `bytes`.
  func isKey(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let node = node(index)
    guard node.kind == .string else { return false }
    if let cooked = cookedText(index) { return cooked.utf8.elementsEqual(bytes) }
    if node.flags.contains(.escaped) { return Value(self, index).decoded?.utf8.elementsEqual(bytes) ?? false }
    let content = contentSpan(node)
    guard content.count == bytes.count, Int(content.end) <= source.count else { return false }
    return source.storage.withUnsafeBufferPointer { storage in
      var i = 0
      while i < bytes.count {
        guard storage[Int(content.start) + i] == bytes[i] else { return false }
        i += 1
      }
      return true
    }
  }
}
