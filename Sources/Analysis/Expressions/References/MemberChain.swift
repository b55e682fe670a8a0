import Parser

/// What is read of a name: the member accesses and calls around it, from the inside out.
struct MemberChain {
  private let tree: JavaScriptTree
  /// The nodes around the name, the innermost last, and how many of them lie around `top`.
  private let parents: [JavaScriptTree.Index]
  private var around: Int
  /// What has been read so far, parentheses included.
  private(set) var top: JavaScriptTree.Index
  private(set) var steps: [DataReference.Step] = []
  /// The next link is one that only the run knows.
  private(set) var isOpen = false

  init(_ tree: JavaScriptTree, from node: JavaScriptTree.Index, _ parents: [JavaScriptTree.Index]) {
    self.tree = tree
    self.parents = parents
    around = parents.count
    top = node
  }

  /// The arguments, if the next link is a call.
  mutating func takeCall() -> [JavaScriptTree.Index]? {
    guard let parent = nextLink(), let call = tree.call(parent), !call.isNew, call.callee == top else { return nil }
    advance()
    return call.arguments
  }

  /// The next link, if it is a member.
  mutating func takeMember() -> JavaScriptTree.Member? {
    guard let parent = nextLink(), let member = tree.member(parent), member.object == top else { return nil }
    advance()
    return member
  }

  /// The name of the next link, if it is a member whose name the source tells.
  var nextName: String? {
    var chain = self
    return chain.takeMember()?.name.map { String(decoding: $0, as: UTF8.self) }
  }

  mutating func readSteps() {
    while let member = takeMember() {
      guard let name = member.name else {
        isOpen = true
        return
      }
      let range = tree.range(member.property)
      let isQuoted = member.isComputed && tree.string(tree.unwrapped(member.property)) != nil && range.count >= 2
      var step = DataReference.Step(
        name: String(decoding: name, as: UTF8.self),
        range: isQuoted ? (range.lowerBound + 1)..<(range.upperBound - 1) : range, isCall: false,
        isOptional: member.isOptional)
      if takeCall() != nil { step.isCall = true }
      steps.append(step)
    }
  }

  /// The node around `top`, past parentheses; nil at the root.
  private mutating func nextLink() -> JavaScriptTree.Index? {
    while let parent, tree.kind(parent) == .parenthesized || tree.kind(parent) == .typed,
      tree.child(parent, 0) == top
    {
      // Parentheses belong to what is read only if something is read behind them.
      guard around >= 2, isLink(parents[around - 2], on: parent) else { return nil }
      advance()
    }
    return parent
  }

  private var parent: JavaScriptTree.Index? { around > 0 ? parents[around - 1] : nil }

  /// Also true of further parentheses.
  private func isLink(_ node: JavaScriptTree.Index, on inner: JavaScriptTree.Index) -> Bool {
    switch tree.kind(node) {
    case .parenthesized, .typed, .member, .call: tree.child(node, 0) == inner
    default: false
    }
  }

  private mutating func advance() {
    guard let parent else { return }
    top = parent
    around -= 1
  }
}
