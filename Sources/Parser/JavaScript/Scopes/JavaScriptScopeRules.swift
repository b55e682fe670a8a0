extension JavaScriptScopeBuilder {
  /// What a node declares, which scope it opens for its children, and whether it is a reference.
  mutating func enter(_ node: Index, parent: Index?) {
    switch tree.kind(node) {
    case .identifier:
      guard resolves, bindings[node] == JavaScriptScopes.other, isReference(node, parent) else { return }
      references.append((Int32(truncatingIfNeeded: node), Int32(truncatingIfNeeded: current)))
    case .variableDeclaration: enterVariables(node, parent)
    case .functionDeclaration, .function: enterFunction(node, parent)
    case .arrow:
      push(isFunction: true, isStrict: tree.flags(node).contains(.marked))
      enterParameters(tree.child(node, 0))
    case .classDeclaration, .classExpression: enterClass(node)
    case .block:
      // The body of a function and of a `catch` shares the scope of its parameters.
      switch parent.map({ tree.kind($0) }) {
      case .function, .functionDeclaration, .arrow, .catchClause: break
      default: push(isFunction: false, isBlock: true)
      }
    case .forStatement, .forInStatement, .forOfStatement, .switchStatement: push(isFunction: false, isBlock: true)
    case .staticBlock: push(isFunction: true)
    case .catchClause: enterCatch(node)
    case .importSpecifier:
      if let local = tree.present(node, 1) { declare(local, .lexical, in: current, isCompatibleWith: []) }
    default: break
    }
  }

  private mutating func enterVariables(_ node: Index, _ parent: Index?) {
    let isVariable = tree.nodes[node].token == .varWord
    let isLoopOf = parent.map { tree.kind($0) == .forOfStatement } ?? false
    for declarator in tree.children(node) {
      guard let target = tree.child(declarator, 0) else { continue }
      if tree.kind(target) == .identifier {
        declareName(target, isVariable: isVariable, isLoopOf: isLoopOf)
        continue
      }
      var names: [Index] = []
      forEachName(target) { names.append($0) }
      for name in names { declareName(name, isVariable: isVariable, isLoopOf: isLoopOf) }
    }
  }

  private mutating func declareName(_ name: Index, isVariable: Bool, isLoopOf: Bool) {
    if isVariable {
      declareVariable(name, isLoopOf: isLoopOf)
    } else {
      declare(name, .lexical, in: current, isCompatibleWith: [])
    }
  }

  private mutating func enterFunction(_ node: Index, _ parent: Index?) {
    let flags = tree.flags(node)
    // A function as a branch stands in a block of its own.
    if let parent, tree.kind(parent) == .ifStatement { push(isFunction: false, isBlock: true) }
    if let name = tree.present(node, 0), tree.kind(name) == .identifier {
      if tree.kind(node) == .functionDeclaration {
        declareFunction(name, isPlain: flags.isDisjoint(with: [.async, .generator]))
      } else {
        push(isFunction: true)
        declare(name, .variable, in: current, isCompatibleWith: .variable)
      }
    }
    push(isFunction: true, isStrict: flags.contains(.marked))
    scopes[current].hasArguments = true
    enterParameters(tree.child(node, 1))
  }

  private mutating func enterParameters(_ parameters: Index?) {
    guard let parameters else { return }
    for parameter in tree.children(parameters) {
      var names: [Index] = []
      forEachName(parameter) { names.append($0) }
      // That a name is there twice is the parser's matter.
      for name in names { declare(name, .parameter, in: current, isCompatibleWith: .parameter) }
    }
  }

  private mutating func enterClass(_ node: Index) {
    let name = tree.present(node, 0)
    if tree.kind(node) == .classDeclaration {
      if let name { declare(name, .lexical, in: current, isCompatibleWith: []) }
      push(isFunction: false, isStrict: true, isBlock: true)
    } else {
      push(isFunction: false, isStrict: true, isBlock: true)
      if let name { declare(name, .lexical, in: current, isCompatibleWith: []) }
    }
  }

  private mutating func enterCatch(_ node: Index) {
    push(isFunction: false, isBlock: true)
    guard let parameter = tree.present(node, 0) else { return }
    let kind: Kinds = tree.kind(parameter) == .identifier ? .caught : .lexical
    var names: [Index] = []
    forEachName(parameter) { names.append($0) }
    for name in names { declare(name, kind, in: current, isCompatibleWith: []) }
  }

  /// The identifier is a variable that is read or assigned; declarations are known already.
  private func isReference(_ node: Index, _ parent: Index?) -> Bool {
    guard let parent else { return false }
    let isFirst = tree.nodes[parent].first == UInt32(truncatingIfNeeded: node)
    let flags = tree.flags(parent)
    switch tree.kind(parent) {
    case .member: return isFirst || flags.contains(.computed)
    case .property: return !isFirst || flags.contains(.computed) || flags.contains(.shorthand)
    case .method, .field: return !isFirst || flags.contains(.computed)
    case .labeledStatement: return !isFirst
    case .breakStatement, .continueStatement, .importSpecifier: return false
    case .exportSpecifier: return isFirst
    default: return true
    }
  }
}
