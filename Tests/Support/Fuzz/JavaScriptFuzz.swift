private import Lexer
private import Parser

/// What holds of the tree of any bytes, whatever they are read as. Run by the fuzzer (`Fuzz/targets/javascript.swift`),
/// over its seeds and over generated programs by tests.
package enum JavaScriptFuzz {
  /// Nil if all holds, else a sentence.
  package static func violation(_ bytes: some Collection<UInt8>) -> String? {
    let text = Array(bytes)
    for goal in [JavaScriptOptions.Goal.template, .code, .module] {
      if let violation = violation(text, JavaScriptOptions(goal: goal)) { return "\(goal): \(violation)" }
    }
    if let violation = violation(text, JavaScriptOptions(goal: .module, isTypeScript: true)) {
      return "TypeScript: \(violation)"
    }
    return nil
  }

  private static func violation(_ text: [UInt8], _ options: JavaScriptOptions) -> String? {
    let tree = JavaScriptParser.parse(text, options)
    guard tree.nodes.indices.contains(tree.root), tree.kind(tree.root) == .program else { return "there is no program" }
    if tree.range(tree.root) != 0..<text.count { return "the program is not the whole text" }
    if let violation = spans(tree) { return violation }

    var last = 0
    for fault in tree.faults {
      if fault.start > fault.end || fault.end > text.count { return "fault \(fault.kind) lies outside" }
      if fault.start < last { return "faults are not in order" }
      last = fault.start
      if tree.message(fault).isEmpty { return "fault \(fault.kind) says nothing" }
    }
    if tree.runs, tree.nodes.contains(where: { $0.kind == .invalid }) {
      return "something is invalid, nothing was said"
    }
    return accessors(tree)
  }

  /// Children lie in their parents, in order, apart; they stand before them in the table, and under one only.
  private static func spans(_ tree: JavaScriptTree) -> String? {
    var isChild = Array(repeating: false, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() {
      if node.start > node.end || Int(node.end) > tree.count { return "node \(index) lies outside" }
      var end = node.start
      for child in tree.children(index) {
        if child >= index { return "child \(child) of \(node.kind) \(index) stands behind it" }
        if isChild[child] { return "node \(child) is under two parents" }
        isChild[child] = true
        let inner = tree.nodes[child]
        if inner.start < end { return "\(inner.kind) \(child) of \(node.kind) overlaps or precedes what is before it" }
        if inner.end > node.end { return "\(inner.kind) \(child) leaves its \(node.kind)" }
        end = inner.end
      }
    }
    return nil
  }

  private static func accessors(_ tree: JavaScriptTree) -> String? {
    let scopes = JavaScriptScopes(tree)
    var visited = 0
    var left = 0
    tree.walk(
      enter: { node in
        visited += 1
        return tree.kind(node) != .placeholder
      }, leave: { _ in left += 1 })
    if visited != left { return "\(visited) nodes entered, \(left) left" }
    for index in tree.nodes.indices {
      _ = (tree.member(index), tree.call(index), tree.property(index), tree.template(index), tree.name(index))
      _ = (tree.unwrapped(index), tree.present(index, 1), scopes.isFree(index), tree.isName(index, "x"))
      if let string = tree.string(index) {
        let range = tree.range(index)
        var last = range.lowerBound
        for offset in 0...string.value.count {
          let raw = string.rawOffset(offset)
          if raw < last || raw > range.upperBound { return "byte \(offset) of string \(index) comes from \(raw)" }
          last = raw
        }
      }
      if let declaration = scopes.declaration(index), scopes.declaration(declaration) != declaration {
        return "the declaration of \(index) is none"
      }
    }
    return nil
  }
}
