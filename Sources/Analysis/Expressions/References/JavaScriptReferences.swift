import Lexer
package import Parser

/// Finds what expressions and JavaScript read. A name that the code declares itself is no reference.
package enum JavaScriptReferences {
  /// In the order of the source.
  package static func find(in tree: JavaScriptTree) -> [DataReference] {
    var finder = ReferenceFinder(tree)
    tree.walk(enter: { finder.enter($0) }, leave: { finder.leave($0) })
    return finder.references
  }

  /// The references of a piece of a template, in bytes of the template. Code that does not parse has none.
  package static func find(in code: TemplateCode) -> [DataReference] {
    guard code.tree.parses else { return [] }
    return find(in: code.tree).map { $0.moved(code.templateRange) }
  }
}

extension DataReference {
  fileprivate func moved(_ move: (Range<Int>) -> Range<Int>) -> DataReference {
    var moved = self
    moved.global = move(global)
    moved.range = move(range)
    for i in moved.path.indices { moved.path[i].range = move(path[i].range) }
    moved.name?.range = move(name?.range ?? range)
    return moved
  }
}

/// Collects references while a tree is walked.
private struct ReferenceFinder {
  private let tree: JavaScriptTree
  private let scopes: JavaScriptScopes
  private var parents: [JavaScriptTree.Index] = []
  private var guards = ExecutionGuards()
  /// Blocks of `try` with a `catch` that are open.
  private var tries = 0
  private(set) var references: [DataReference] = []

  init(_ tree: JavaScriptTree) {
    self.tree = tree
    scopes = JavaScriptScopes(tree)
  }

  mutating func enter(_ node: JavaScriptTree.Index) -> Bool {
    if tree.kind(node) == .identifier, let reference = reference(at: node) { references.append(reference) }
    if isTried(node) { tries += 1 }
    parents.append(node)
    guards.enter(node, tree)
    return true
  }

  mutating func leave(_ node: JavaScriptTree.Index) {
    _ = parents.popLast()
    if isTried(node) { tries -= 1 }
    guards.leave(node, tree, parent: parents.last)
  }

  // MARK: One identifier

  private func reference(at node: JavaScriptTree.Index) -> DataReference? {
    let spelling = tree.bytes(node)
    let isDollar = spelling.first == UInt8(ascii: "$")
    guard isDollar || spelling.first != UInt8(ascii: "_"), scopes.isFree(node), let bytes = tree.name(node) else {
      return nil
    }
    let global = String(decoding: bytes, as: UTF8.self)
    guard isDollar || ReferenceFinder.codeNames.contains(global) else { return nil }
    var chain = MemberChain(tree, from: node, parents)
    var reference = DataReference(
      subject: .global(global), name: nil, path: [], isOpen: false, isGuarded: false, isCaught: false,
      global: tree.range(node), range: tree.range(node), expression: node)
    name(&reference, global, &chain)
    chain.readSteps()
    reference.path = chain.steps
    reference.isOpen = chain.isOpen
    reference.expression = chain.top
    reference.range = tree.range(node).lowerBound..<tree.range(chain.top).upperBound
    if let name = reference.nodeName?.text {
      reference.isGuarded = guards.establish(name, at: node, parents, tree)
    }
    reference.isCaught = tries > 0
    return reference
  }

  /// Names without a `$` that stand for the input.
  private static let codeNames: Set<String> = ["items", "item"]

  /// What the global and the first links of its chain say of a node or a key.
  private func name(_ reference: inout DataReference, _ global: String, _ chain: inout MemberChain) {
    switch global {
    case "$":
      guard let call = chain.takeCall() else { return }
      reference.subject = .node(.call)
      reference.name = call.first.flatMap(text)
    case "$items":
      guard let call = chain.takeCall(), let first = call.first else { return }
      reference.subject = .node(.items)
      reference.name = text(first)
    case "$node":
      guard let member = chain.takeMember() else { return }
      reference.subject = .node(.node)
      reference.name = name(of: member)
    case "$item":
      guard chain.takeCall() != nil, chain.nextName == "$node", chain.takeMember() != nil,
        let member = chain.takeMember()
      else { return }
      reference.subject = .node(.node)
      reference.name = name(of: member)
    case _ where global.lowercased() == "$fromai":
      guard let call = chain.takeCall() else { return }
      reference.subject = .fromAI
      reference.name = call.first.flatMap(text)
    default: break
    }
  }

  /// A string or a template literal without insertions. A placeholder in it is known later.
  private func text(_ node: JavaScriptTree.Index) -> DataReference.Name? {
    let node = tree.unwrapped(node)
    guard let cooked = tree.string(node) else { return nil }
    let whole = tree.range(node)
    guard whole.count >= 2 else { return nil }
    let range = (whole.lowerBound + 1)..<(whole.upperBound - 1)
    let quote = tree.text[whole.lowerBound]
    return DataReference.Name(
      text: String(decoding: cooked.value, as: UTF8.self), range: range, form: .quoted(quote),
      isLiteral: tree.bytes(range).elementsEqual(cooked.value))
  }

  private func name(of member: JavaScriptTree.Member) -> DataReference.Name? {
    if member.isComputed { return text(member.property) }
    guard let name = member.name else { return nil }
    let range = tree.range(member.property)
    return DataReference.Name(
      text: String(decoding: name, as: UTF8.self), range: range, form: .bare,
      isLiteral: tree.bytes(range).elementsEqual(name))
  }

  /// The block of a `try` that has a `catch`.
  private func isTried(_ node: JavaScriptTree.Index) -> Bool {
    guard let parent = parents.last, tree.kind(parent) == .tryStatement else { return false }
    return tree.child(parent, 0) == node && tree.present(parent, 1) != nil
  }
}
