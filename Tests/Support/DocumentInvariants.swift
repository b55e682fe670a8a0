private import Lexer
package import Parser

/// What holds for the table of every document, however broken its text.
package enum DocumentInvariants {
  /// Nil if all hold, else a sentence.
  package static func violation(_ document: Document) -> String? {
    let nodes = document.nodes
    guard let root = nodes.first else { return nil }
    if Int(root.next) != nodes.count { return "the root's subtree ends at \(root.next) of \(nodes.count)" }
    // Ends of the open subtrees.
    var open: [Int] = []
    var childCount: [Int] = []
    for (index, node) in nodes.enumerated() {
      while let last = open.last, Int(nodes[last].next) == index {
        if nodes[last].kind == .object, (childCount.last ?? 0) % 2 != 0 {
          return "object \(last) has a key without a value"
        }
        open.removeLast()
        childCount.removeLast()
      }
      if node.start > node.end || Int(node.end) > document.source.count { return "node \(index) lies outside the text" }
      if Int(node.next) <= index || Int(node.next) > nodes.count { return "node \(index) ends at \(node.next)" }
      if let parent = open.last {
        if node.start < nodes[parent].start || node.end > nodes[parent].end { return "node \(index) leaves its parent" }
        if node.next > nodes[parent].next { return "subtree \(index) leaves its parent" }
        let isKeyPlace = nodes[parent].kind == .object && (childCount.last ?? 0) % 2 == 0
        if node.flags.contains(.key) != isKeyPlace {
          return "node \(index) is a key in a value's place, or the reverse"
        }
        childCount[childCount.count - 1] += 1
      }
      if node.kind == .array || node.kind == .object {
        open.append(index)
        childCount.append(0)
      } else if Int(node.next) != index + 1 {
        return "scalar \(index) has children"
      }
    }
    for (parent, count) in zip(open, childCount) where nodes[parent].kind == .object && count % 2 != 0 {
      return "object \(parent) has a key without a value"
    }
    return nil
  }
}
