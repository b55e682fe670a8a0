import Parser

/// Which nodes are known to have run at a place, because the code around it asks `$('A').isExecuted`.
struct ExecutionGuards {
  /// Names that are known from here on because the code has left otherwise: `if (!$('A').isExecuted) return`. Each with
  /// the number of nodes that were open then.
  private var established: [(name: String, depth: Int)] = []
  private var depth = 0
  /// How many nodes around a reference are looked at: chains of operators may be as deep as the code is long.
  private static let furthest = 512

  mutating func enter(_ node: JavaScriptTree.Index, _ tree: JavaScriptTree) { depth += 1 }

  mutating func leave(_ node: JavaScriptTree.Index, _ tree: JavaScriptTree, parent: JavaScriptTree.Index?) {
    depth -= 1
    while let last = established.last, last.depth > depth { established.removeLast() }
    guard tree.kind(node) == .ifStatement, let parent, ExecutionGuards.isList(tree.kind(parent)),
      let test = tree.child(node, 0), let then = tree.child(node, 1), tree.present(node, 2) == nil,
      ExecutionGuards.leaves(then, tree)
    else { return }
    for name in Condition(tree).names(in: test, whenTrue: false) { established.append((name, depth)) }
  }

  /// True if the node named `name` has run whenever `node` is evaluated.
  func establish(
    _ name: String, at node: JavaScriptTree.Index, _ parents: [JavaScriptTree.Index], _ tree: JavaScriptTree
  ) -> Bool {
    if established.contains(where: { $0.name == name }) { return true }
    var inner = node
    for parent in parents.suffix(ExecutionGuards.furthest).reversed() {
      if let (test, isTrue) = ExecutionGuards.condition(of: inner, in: parent, tree),
        Condition(tree).names(in: test, whenTrue: isTrue).contains(name)
      {
        return true
      }
      inner = parent
    }
    return false
  }

  /// What must hold for `inner` to be evaluated within `parent`.
  private static func condition(
    of inner: JavaScriptTree.Index, in parent: JavaScriptTree.Index, _ tree: JavaScriptTree
  ) -> (test: JavaScriptTree.Index, isTrue: Bool)? {
    guard let first = tree.child(parent, 0), first != inner else { return nil }
    switch tree.kind(parent) {
    case .conditional, .ifStatement: return (first, tree.child(parent, 1) == inner)
    case .whileStatement: return (first, true)
    case .logical:
      switch tree.nodes[parent].token {
      case .and: return (first, true)
      case .or: return (first, false)
      default: return nil
      }
    case .call:
      guard let call = tree.call(parent), tree.isName(call.callee, "$if"), let test = call.arguments.first,
        test != inner
      else { return nil }
      return (test, call.arguments.dropFirst().first == inner)
    default: return nil
    }
  }

  private static func isList(_ kind: JavaScriptKind) -> Bool {
    kind == .program || kind == .block || kind == .switchCase || kind == .staticBlock
  }

  /// The statement ends in one that leaves the list in which it stands.
  private static func leaves(_ statement: JavaScriptTree.Index, _ tree: JavaScriptTree) -> Bool {
    var statement = statement
    while tree.kind(statement) == .block {
      guard let last = Array(tree.children(statement)).last else { return false }
      statement = last
    }
    switch tree.kind(statement) {
    case .returnStatement, .throwStatement, .continueStatement, .breakStatement: return true
    default: return false
    }
  }

  /// Reads the tests of branches.
  private struct Condition {
    let tree: JavaScriptTree
    init(_ tree: JavaScriptTree) { self.tree = tree }

    /// The nodes that have run if the test is true, or false. Long tests are looked at in part.
    func names(in test: JavaScriptTree.Index, whenTrue: Bool) -> Set<String> {
      var names: Set<String> = []
      var open = [(node: test, isTrue: whenTrue)]
      var looked = 0
      while let (node, isTrue) = open.popLast(), looked < 64 {
        looked += 1
        let node = tree.unwrapped(node)
        switch tree.kind(node) {
        case .unary where tree.nodes[node].token == .not:
          if let operand = tree.child(node, 0) { open.append((operand, !isTrue)) }
        case .logical where tree.nodes[node].token == (isTrue ? .and : .or):
          for child in tree.children(node) { open.append((child, isTrue)) }
        case .binary where isTrue: compared(node, &open)
        case .member where isTrue:
          if let name = executed(node) { names.insert(name) }
        default: break
        }
      }
      return names
    }

    /// `… === true`, `… == true`.
    private func compared(_ node: JavaScriptTree.Index, _ open: inout [(node: JavaScriptTree.Index, isTrue: Bool)]) {
      guard [.equal, .strictEqual].contains(tree.nodes[node].token), let left = tree.child(node, 0),
        let right = tree.child(node, 1)
      else { return }
      if tree.kind(tree.unwrapped(right)) == .trueLiteral { open.append((left, true)) }
      if tree.kind(tree.unwrapped(left)) == .trueLiteral { open.append((right, true)) }
    }

    /// `A` of `$('A').isExecuted`.
    private func executed(_ node: JavaScriptTree.Index) -> String? {
      guard let member = tree.member(node), member.name?.elementsEqual("isExecuted".utf8) == true,
        let call = tree.call(tree.unwrapped(member.object)), tree.isName(call.callee, "$"),
        let name = call.arguments.first.flatMap(tree.staticText)
      else { return nil }
      return String(decoding: name, as: UTF8.self)
    }
  }
}
