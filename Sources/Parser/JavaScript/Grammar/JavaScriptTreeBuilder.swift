import Lexer

/// Builds the tree while it reads the tokens: recursive descent, one token ahead.
///
/// Methods that read something return the index of its node. What could be an expression or a pattern (`({a: [b]}) =>`)
/// is read once as an expression and turned into a pattern in place when `=>` or `=` shows that it is one.
///
/// Not copyable: a copy on the hot path would cost more than the path itself.
struct JavaScriptTreeBuilder: ~Copyable {
  typealias Index = Int

  var lexer: JavaScriptLexer
  let isTypeScript: Bool
  let goal: JavaScriptOptions.Goal
  var context: JavaScriptContext

  private var nodes: UnsafeMutablePointer<JavaScriptNode>
  private var capacity: Int
  private(set) var count = 0

  /// Levels of expressions, statements and patterns that are open.
  var depth = 0
  /// The text is nested too deeply; nothing more is read.
  var isStopped = false
  /// Where an expression may be the parameters of an arrow function: at its first token.
  var arrowStart = -1
  /// First `{a = 1}` and second `__proto__` of literals that may still become patterns.
  var pendingInitializer = -1
  var pendingProto = -1
  /// First `await` and `yield` expression, and first name `await`, since the last opening parenthesis.
  var firstAwait = -1
  var firstYield = -1
  var firstAwaitName = -1
  /// Something declares a name in a scope that other declarations share.
  var hasDeclarations = false
  /// How many names `let` were read: declarations look for them only if there are any.
  var letNames = 0
  var labels: [JavaScriptLabel] = []
  var privateNames = JavaScriptPrivateNames()

  init(lexer: JavaScriptLexer, options: JavaScriptOptions) {
    self.lexer = lexer
    isTypeScript = options.isTypeScript
    goal = options.goal
    context = JavaScriptContext(options.goal)
    capacity = lexer.count / 3 + 16
    nodes = .allocate(capacity: capacity)
  }

  deinit { nodes.deallocate() }

  /// The table and what is wrong.
  consuming func finish() -> ([JavaScriptNode], [JavaScriptFault]) {
    var table: [JavaScriptNode] = []
    table.reserveCapacity(count)
    table.append(contentsOf: UnsafeBufferPointer(start: nodes, count: count))
    return (table, lexer.faults)
  }

  // MARK: Nodes

  @inline(always) var token: JavaScriptToken { lexer.token }
  @inline(always) mutating func advance() { lexer.advance() }

  @inline(always) mutating func add(
    _ kind: JavaScriptKind, _ start: Int, _ end: Int, first: Int = -1, flags: JavaScriptNode.Flags = [],
    token: JavaScriptToken = .end
  ) -> Index {
    if count == capacity { grow() }
    (nodes + count).initialize(
      to: JavaScriptNode(
        kind: kind, flags: flags, token: token, start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: end), first: UInt32(truncatingIfNeeded: first), next: JavaScriptNode.none))
    count &+= 1
    return count &- 1
  }

  /// A node that ends with the previous token. If it has none it lies behind that token, like what is in it.
  @inline(always) mutating func close(
    _ kind: JavaScriptKind, _ start: Int, _ first: Int = -1, flags: JavaScriptNode.Flags = [],
    token: JavaScriptToken = .end
  ) -> Index {
    var start = min(start, lexer.previousEnd)
    // A first operand that is missing lies behind the token before it.
    if first >= 0 { start = min(start, self.start(first)) }
    return add(kind, start, lexer.previousEnd, first: first, flags: flags, token: token)
  }

  @inline(never) private mutating func grow() {
    let larger = UnsafeMutablePointer<JavaScriptNode>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: nodes, count: count)
    nodes.deallocate()
    nodes = larger
    capacity *= 2
  }

  @inline(always) subscript(_ index: Index) -> JavaScriptNode {
    get { nodes[index] }
    nonmutating set { nodes[index] = newValue }
  }

  @inline(always) func kind(_ index: Index) -> JavaScriptKind { nodes[index].kind }
  @inline(always) func start(_ index: Index) -> Int { Int(nodes[index].start) }
  @inline(always) func end(_ index: Index) -> Int { Int(nodes[index].end) }
  @inline(always) func first(_ index: Index) -> Index? {
    nodes[index].first == JavaScriptNode.none ? nil : Int(nodes[index].first)
  }
  @inline(always) func next(_ index: Index) -> Index? {
    nodes[index].next == JavaScriptNode.none ? nil : Int(nodes[index].next)
  }
  func second(_ index: Index) -> Index? {
    guard let first = first(index) else { return nil }
    return next(first)
  }
  @inline(always) func link(_ index: Index, _ next: Index) { nodes[index].next = UInt32(truncatingIfNeeded: next) }
  func setKind(_ index: Index, _ kind: JavaScriptKind) { nodes[index].kind = kind }
  func setFlag(_ index: Index, _ flag: JavaScriptNode.Flags) { nodes[index].flags.insert(flag) }

  /// Children of a node that is not closed yet.
  struct List {
    var first = -1
    var last = -1
  }

  @inline(always) func append(_ node: Index, _ list: inout List) {
    if list.last >= 0 { link(list.last, node) } else { list.first = node }
    list.last = node
  }

  /// An empty place before the current token.
  @inline(always) mutating func absent() -> Index {
    add(.absent, lexer.previousEnd, lexer.previousEnd)
  }

  // MARK: Faults

  /// A fault that does not disturb the reading.
  mutating func fault(_ kind: JavaScriptFault.Kind, _ start: Int, _ end: Int) {
    if isStopped { return }
    if goal == .template, kind.isToleratedInTemplates {
      lexer.tolerableFault(kind, start, end)
    } else {
      lexer.fault(kind, start, end)
    }
  }

  mutating func fault(_ kind: JavaScriptFault.Kind, _ node: Index) { fault(kind, start(node), end(node)) }

  /// The current token has no place here. Nothing more is said until the reading is in step again.
  @inline(never) mutating func unexpected() {
    if isStopped || lexer.isSilent { return }
    switch token {
    case .end: lexer.fault(.unexpectedEnd, lexer.count, lexer.count)
    case .illegal: lexer.fault(.illegalCharacter, lexer.start, lexer.position)
    case let word where word.isReserved || word.isName:
      lexer.fault(word.isReserved ? .reservedWord : .unexpectedToken, lexer.start, lexer.position)
    default: lexer.fault(.unexpectedToken, lexer.start, lexer.position)
    }
    lexer.isSilent = true
  }

  @inline(always) mutating func eat(_ expected: JavaScriptToken) -> Bool {
    if token != expected { return false }
    advance()
    return true
  }

  @inline(always) mutating func expect(_ expected: JavaScriptToken) {
    if token == expected { advance() } else { unexpected() }
  }

  /// One level deeper. False if that is too deep: then everything is over.
  @inline(always) mutating func enter() -> Bool {
    depth &+= 1
    return depth <= Limits.javaScriptDepth
  }

  @inline(always) mutating func leave() { depth &-= 1 }

  /// Covers all that is left.
  @inline(never) mutating func stop() -> Index {
    let start = min(lexer.start, lexer.count)
    if !isStopped {
      lexer.isSilent = false
      lexer.fault(.nestedTooDeep, start, start)
    }
    isStopped = true
    let node = add(.invalid, start, lexer.count)
    lexer.stop()
    return node
  }

  /// The bytes of a name, escapes resolved.
  func name(_ start: Int, _ end: Int, isEscaped: Bool) -> [UInt8] {
    let bytes = UnsafeBufferPointer(start: lexer.base + start, count: max(0, end - start))
    return isEscaped ? JavaScriptEscapes.name(bytes) : Array(bytes)
  }

  func name(_ node: Index) -> [UInt8] {
    name(start(node), end(node), isEscaped: self[node].flags.contains(.escaped))
  }

  /// The bytes from `start` to `end` are this word.
  func isWord(_ start: Int, _ end: Int, _ word: StaticString) -> Bool {
    guard end - start == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { $0.elementsEqual(UnsafeBufferPointer(start: lexer.base + start, count: $0.count)) }
  }

  /// The current token is this word, spelled without escapes.
  func isWord(_ word: StaticString) -> Bool {
    token.isName && !lexer.isEscaped && isWord(lexer.start, lexer.position, word)
  }
}
