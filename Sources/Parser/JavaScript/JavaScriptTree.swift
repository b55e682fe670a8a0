/// The syntax tree of one program or expression.
///
/// A table in post-order: children stand before their parent, the root is last. Nodes are named by their index. All
/// offsets count bytes from the first byte of the text that was parsed. There is always a tree; what is wrong with the
/// text is in `faults`, and what the grammar has no place for lies under nodes of kind `invalid`.
///
/// The tree of `a + a + a + …` is as deep as it is long: use `walk`, or loops over the table, not recursion.
package struct JavaScriptTree: Sendable {
  package typealias Index = Int

  /// The text and zeros behind it. Use `count`.
  package let text: [UInt8]
  package let count: Int
  package let nodes: [JavaScriptNode]
  /// By their start.
  package internal(set) var faults: [JavaScriptFault]
  package let goal: JavaScriptOptions.Goal

  package var root: Index { nodes.count - 1 }

  /// The parser that decides for the goal takes the text. For templates that is n8n's own, which is lenient.
  package var parses: Bool { faults.allSatisfy(\.isTolerated) }
  /// Nothing is wrong with the text: what n8n makes of it runs.
  package var runs: Bool { faults.isEmpty }

  package func kind(_ node: Index) -> JavaScriptKind { nodes[node].kind }
  package func flags(_ node: Index) -> JavaScriptNode.Flags { nodes[node].flags }
  package func range(_ node: Index) -> Range<Int> { Int(nodes[node].start)..<Int(nodes[node].end) }
  package func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> { text[range.clamped(to: 0..<count)] }
  package func bytes(_ node: Index) -> ArraySlice<UInt8> { bytes(range(node)) }

  package func children(_ node: Index) -> Children { Children(nodes: nodes, upcoming: nodes[node].first) }

  /// Child `number`, counted from 0.
  package func child(_ node: Index, _ number: Int) -> Index? {
    var children = children(node)
    for _ in 0..<max(number, 0) { _ = children.next() }
    return children.next()
  }

  /// Like `child`, but nil for a place that was left empty.
  package func present(_ node: Index, _ number: Int) -> Index? {
    child(node, number).flatMap { kind($0) == .absent ? nil : $0 }
  }

  /// The expression inside of parentheses and TypeScript's `as`, `satisfies` and `!`.
  package func unwrapped(_ node: Index) -> Index {
    var node = node
    while kind(node) == .parenthesized || kind(node) == .typed, let inner = child(node, 0) { node = inner }
    return node
  }

  package func message(_ fault: JavaScriptFault) -> String {
    fault.message(String(decoding: bytes(fault.range).prefix(40), as: UTF8.self))
  }

  package struct Children: Sequence, IteratorProtocol {
    let nodes: [JavaScriptNode]
    var upcoming: UInt32

    package mutating func next() -> Index? {
      guard upcoming != JavaScriptNode.none else { return nil }
      let index = Int(upcoming)
      upcoming = nodes[index].next
      return index
    }
  }

  /// Visits `node` and what is under it in source order, without recursion. `enter` says whether the children are
  /// visited; `leave` is called for every node after its children.
  package func walk(
    from node: Index? = nil, enter: (Index) -> Bool, leave: (Index) -> Void = { _ in }
  ) {
    let top = node ?? root
    var open: [Index] = []
    var current = top
    while true {
      let first = nodes[current].first
      if enter(current), first != JavaScriptNode.none {
        open.append(current)
        current = Int(first)
        continue
      }
      leave(current)
      while current != top, nodes[current].next == JavaScriptNode.none {
        guard let parent = open.popLast() else { return }
        leave(parent)
        current = parent
      }
      if current == top { return }
      current = Int(nodes[current].next)
    }
  }
}
