extension JavaScriptTreeBuilder {
  /// Names only.
  func isSimpleList(_ parameters: Index) -> Bool {
    var child = first(parameters)
    while let node = child {
      if kind(node) != .identifier { return false }
      child = next(node)
    }
    return true
  }

  /// What is known of parameters only behind the body: names that strict code refuses, and names that are there twice.
  mutating func checkParameters(_ parameters: Index, isNewlyStrict: Bool, noDuplicates: Bool) {
    guard let head = first(parameters), isNewlyStrict || noDuplicates else { return }
    // One name cannot be there twice.
    if !isNewlyStrict, next(head) == nil, kind(head) == .identifier { return }
    var names: [Index] = []
    var child: Index? = head
    while let node = child {
      boundNames(node, &names)
      child = next(node)
    }
    if isNewlyStrict { for name in names { checkStrictName(name) } }
    guard noDuplicates, names.count > 1 else { return }
    if names.count <= 6 {
      for i in 1..<names.count where names[..<i].contains(where: { isSameName($0, names[i]) }) {
        fault(.duplicateParameter, names[i])
      }
    } else {
      var seen: Set<[UInt8]> = []
      for name in names where !seen.insert(self.name(name)).inserted { fault(.duplicateParameter, name) }
    }
  }

  private func isSameName(_ a: Index, _ b: Index) -> Bool {
    if self[a].flags.union(self[b].flags).contains(.escaped) { return name(a) == name(b) }
    let length = end(a) - start(a)
    guard end(b) - start(b) == length else { return false }
    return UnsafeBufferPointer(start: lexer.base + start(a), count: length)
      .elementsEqual(UnsafeBufferPointer(start: lexer.base + start(b), count: length))
  }

  /// The identifiers that a pattern binds. Patterns are as deep as they were read.
  func boundNames(_ pattern: Index, _ names: inout [Index]) {
    switch kind(pattern) {
    case .identifier: names.append(pattern)
    case .assignmentPattern, .rest: if let target = first(pattern) { boundNames(target, &names) }
    case .arrayPattern, .objectPattern:
      var child = first(pattern)
      while let node = child {
        if kind(node) == .property {
          if let key = first(node) {
            if self[node].flags.contains(.shorthand) { boundNames(key, &names) } else if let value = next(key) {
              boundNames(value, &names)
            }
          }
        } else {
          boundNames(node, &names)
        }
        child = next(node)
      }
    default: break
    }
  }

  /// A name that was read before its function turned out to be strict.
  mutating func checkStrictName(_ node: Index) {
    let bytes = String(decoding: name(node), as: UTF8.self)
    switch bytes {
    case "eval", "arguments": fault(.strictName, node)
    case "yield", "let", "static", "implements", "interface", "package", "private", "protected", "public":
      fault(.reservedWord, node)
    default: break
    }
  }

  /// `delete` in strict code, and of private names.
  mutating func checkDelete(_ operand: Index) {
    var node = operand
    while kind(node) == .parenthesized, let inner = first(node) { node = inner }
    if kind(node) == .identifier, context.contains(.strict) { fault(.deleteInStrict, node) }
    if kind(node) == .member, let property = first(node).flatMap(next), kind(property) == .privateName {
      fault(.deletePrivateName, property)
    }
  }
}
