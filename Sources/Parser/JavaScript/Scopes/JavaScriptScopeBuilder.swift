/// Walks a tree once, declares what it declares and then looks up what it refers to.
struct JavaScriptScopeBuilder {
  typealias Index = JavaScriptTree.Index

  /// What a scope holds under a name.
  struct Binding {
    var kinds: Kinds
    var declaration: Int32
  }

  struct Kinds: OptionSet {
    let rawValue: UInt8
    static let variable = Kinds(rawValue: 1)
    static let parameter = Kinds(rawValue: 2)
    static let lexical = Kinds(rawValue: 4)
    /// A function in a block of code that is not strict: may be there twice.
    static let blockFunction = Kinds(rawValue: 8)
    /// The parameter of a `catch` that is one name.
    static let caught = Kinds(rawValue: 16)
    /// A `var` of a block further in that belongs to a function further out.
    static let passing = Kinds(rawValue: 32)
  }

  struct Scope {
    var parent: Int
    var isFunction: Bool
    var isStrict: Bool
    /// Function declarations are lexical: a block, a module.
    var isBlock: Bool
    /// Holds `arguments`.
    var hasArguments = false
  }

  let tree: JavaScriptTree
  let resolves: Bool
  var scopes: [Scope] = []
  var table: JavaScriptNameTable
  /// By scope and name.
  var declared: [UInt64: Binding] = [:]
  var bindings: [Int32]
  var references: [(node: Int32, scope: Int32)] = []
  var freeNames: [Index] = []
  var redeclared: [Index] = []
  var current = 0

  init(_ tree: JavaScriptTree, resolves: Bool) {
    self.tree = tree
    self.resolves = resolves
    table = JavaScriptNameTable(capacity: tree.nodes.count / 16)
    bindings = resolves ? Array(repeating: JavaScriptScopes.other, count: tree.nodes.count) : []
  }

  mutating func run() {
    let isStrict = tree.goal == .module
    scopes.append(Scope(parent: -1, isFunction: true, isStrict: isStrict, isBlock: tree.goal == .module))
    /// Nodes whose children are being visited, and the scope to return to.
    var open: [(node: Int32, scope: Int32)] = []
    var node = tree.root
    if node < 0 { return }
    while true {
      let outer = current
      enter(node, parent: open.last.map { Int($0.node) })
      let first = tree.nodes[node].first
      if first != JavaScriptNode.none {
        open.append((Int32(truncatingIfNeeded: node), Int32(truncatingIfNeeded: outer)))
        node = Int(first)
        continue
      }
      current = outer
      while tree.nodes[node].next == JavaScriptNode.none || node == tree.root {
        guard let parent = open.popLast() else {
          resolve()
          return
        }
        node = Int(parent.node)
        current = Int(parent.scope)
      }
      node = Int(tree.nodes[node].next)
    }
  }

  mutating func push(isFunction: Bool, isStrict: Bool = false, isBlock: Bool = false) {
    let strict = isStrict || scopes[current].isStrict
    scopes.append(Scope(parent: current, isFunction: isFunction, isStrict: strict, isBlock: isBlock))
    current = scopes.count - 1
  }

  func key(_ scope: Int, _ name: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: scope) << 32 | UInt64(truncatingIfNeeded: name)
  }

  mutating func number(_ node: Index) -> Int {
    let range = tree.range(node)
    if tree.flags(node).contains(.escaped), let name = tree.name(node) {
      return name.withUnsafeBufferPointer { table.number(of: $0) }
    }
    return tree.text.withUnsafeBufferPointer { text in
      table.number(of: UnsafeBufferPointer(rebasing: text[range.clamped(to: 0..<text.count)]))
    }
  }

  // MARK: Declarations

  mutating func note(_ node: Index, _ declaration: Int32) {
    if resolves { bindings[node] = declaration }
  }

  /// Sets a name down in a scope, unless something there forbids it.
  mutating func declare(_ node: Index, _ kind: Kinds, in scope: Int, isCompatibleWith allowed: Kinds) {
    let place = key(scope, number(node))
    let own = Int32(truncatingIfNeeded: node)
    if let old = declared[place] {
      if !old.kinds.subtracting(allowed).isEmpty { redeclared.append(node) }
      let isWeak = old.kinds == .passing
      declared[place] = Binding(kinds: old.kinds.union(kind), declaration: isWeak ? own : old.declaration)
      note(node, isWeak ? own : old.declaration)
    } else {
      declared[place] = Binding(kinds: kind, declaration: own)
      note(node, own)
    }
  }

  /// A `var`: it passes all blocks up to its function.
  mutating func declareVariable(_ node: Index, isLoopOf: Bool) {
    let name = number(node)
    var scope = current
    let own = Int32(truncatingIfNeeded: node)
    var isSound = true
    while !scopes[scope].isFunction {
      let place = key(scope, name)
      if let old = declared[place] {
        let allowed: Kinds = isLoopOf ? [.passing] : [.passing, .caught]
        if !old.kinds.subtracting(allowed).isEmpty { isSound = false }
        declared[place] = Binding(kinds: old.kinds.union(.passing), declaration: old.declaration)
      } else {
        declared[place] = Binding(kinds: .passing, declaration: own)
      }
      scope = scopes[scope].parent
    }
    let count = redeclared.count
    declare(node, .variable, in: scope, isCompatibleWith: [.variable, .parameter, .passing])
    if !isSound, redeclared.count == count { redeclared.append(node) }
  }

  /// A function declaration, by the scope in which it stands.
  mutating func declareFunction(_ name: Index, isPlain: Bool) {
    let scope = scopes[current]
    if scope.isFunction && !scope.isBlock {
      declare(name, .variable, in: current, isCompatibleWith: [.variable, .parameter, .passing])
      return
    }
    guard !scope.isStrict, isPlain else {
      declare(name, .lexical, in: current, isCompatibleWith: [])
      return
    }
    declare(name, .blockFunction, in: current, isCompatibleWith: .blockFunction)
    // Code that is not strict sees it in the whole function too (Annex B), if nothing is in the way.
    let number = number(name)
    var outer = scope.parent
    while outer >= 0 {
      let place = key(outer, number)
      if let old = declared[place], old.kinds != .passing { break }
      if scopes[outer].isFunction {
        declared[place] = Binding(kinds: [], declaration: Int32(truncatingIfNeeded: name))
        break
      }
      outer = scopes[outer].parent
    }
  }

  /// Calls `body` for every name that a pattern binds.
  func forEachName(_ pattern: Index, _ body: (Index) -> Void) {
    var open = [pattern]
    while let node = open.popLast() {
      switch tree.kind(node) {
      case .identifier: body(node)
      case .assignmentPattern, .rest, .typed: if let target = tree.child(node, 0) { open.append(target) }
      case .arrayPattern, .objectPattern: open += tree.children(node).reversed()
      case .property:
        if tree.flags(node).contains(.shorthand) {
          if let key = tree.child(node, 0) { open.append(key) }
        } else if let value = tree.child(node, 1) {
          open.append(value)
        }
      default: break
      }
    }
  }

  // MARK: References

  mutating func resolve() {
    guard resolves else { return }
    let arguments = "arguments".utf8.withContiguousStorageIfAvailable { table.number(of: $0) } ?? -1
    for reference in references {
      let node = Int(reference.node)
      let name = number(node)
      var scope = Int(reference.scope)
      bindings[node] = JavaScriptScopes.free
      while scope >= 0 {
        if let found = declared[key(scope, name)], found.kinds != .passing {
          bindings[node] = found.declaration
          break
        }
        if name == arguments, scopes[scope].hasArguments {
          bindings[node] = JavaScriptScopes.implicit
          break
        }
        scope = scopes[scope].parent
      }
      if bindings[node] == JavaScriptScopes.free { freeNames.append(node) }
    }
  }
}
