/// Common shapes of expressions. Each is nil if the node is none.
extension JavaScriptTree {
  package struct Member: Sendable {
    package var object: Index
    package var property: Index
    /// What is read, if the text says so: `.x`, `["x"]`, ``[`x`]``, `[0]` (digits).
    package var name: [UInt8]?
    package var isComputed: Bool
    package var isOptional: Bool
  }

  package func member(_ node: Index) -> Member? {
    guard kind(node) == .member, let object = child(node, 0), let property = child(node, 1) else { return nil }
    let flags = flags(node)
    let isComputed = flags.contains(.computed)
    return Member(
      object: object, property: property, name: isComputed ? staticKey(property) : name(property),
      isComputed: isComputed, isOptional: flags.contains(.optional))
  }

  package struct Call: Sendable {
    package var callee: Index
    package var arguments: [Index]
    package var isOptional: Bool
    package var isNew: Bool
  }

  package func call(_ node: Index) -> Call? {
    guard kind(node) == .call || kind(node) == .new, let callee = child(node, 0) else { return nil }
    return Call(
      callee: callee, arguments: Array(children(node).dropFirst()), isOptional: flags(node).contains(.optional),
      isNew: kind(node) == .new)
  }

  package struct Property: Sendable {
    package var key: Index
    /// The key itself for `{a}`.
    package var value: Index
    package var name: [UInt8]?
    package var isComputed: Bool
    package var isShorthand: Bool
    /// Accessors too.
    package var isMethod: Bool
  }

  /// A property of an object literal or pattern, a method or field of a class (whose value may be `absent`).
  package func property(_ node: Index) -> Property? {
    guard [.property, .method, .field].contains(kind(node)), let key = child(node, 0), let value = child(node, 1)
    else { return nil }
    let flags = flags(node)
    let isComputed = flags.contains(.computed)
    let isShorthand = kind(node) == .property && flags.contains(.shorthand)
    return Property(
      key: key, value: isShorthand && kind(value) == .absent ? key : value,
      name: isComputed ? staticKey(key) : name(key) ?? staticKey(key), isComputed: isComputed,
      isShorthand: isShorthand, isMethod: flags.contains(.method))
  }

  package struct Template: Sendable {
    package var texts: [Index]
    package var expressions: [Index]
  }

  package func template(_ node: Index) -> Template? {
    guard kind(node) == .templateLiteral else { return nil }
    var template = Template(texts: [], expressions: [])
    for child in children(node) {
      if kind(child) == .templateText { template.texts.append(child) } else { template.expressions.append(child) }
    }
    return template
  }

  /// Name of an identifier or a private name (with its `#`), escapes resolved.
  package func name(_ node: Index) -> [UInt8]? {
    guard kind(node) == .identifier || kind(node) == .privateName else { return nil }
    let bytes = bytes(node)
    guard flags(node).contains(.escaped) else { return Array(bytes) }
    return bytes.withUnsafeBufferPointer { JavaScriptEscapes.name($0) }
  }

  /// True if the node is an identifier that is spelled so, without making its name.
  package func isName(_ node: Index, _ name: StaticString) -> Bool {
    guard kind(node) == .identifier else { return false }
    return name.withUTF8Buffer { expected in
      flags(node).contains(.escaped) ? self.name(node)?.elementsEqual(expected) ?? false : bytes(node).elementsEqual(expected)
    }
  }

  /// Value of a string, of a template literal without expressions, or of one text of a template.
  package func string(_ node: Index) -> JavaScriptCookedString? {
    let range = range(node)
    switch kind(node) {
    case .string:
      let isClosed = range.count >= 2 && text[range.lowerBound] == text[range.upperBound - 1]
      return JavaScriptCookedString(
        text, range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound - (isClosed ? 1 : 0)), isTemplate: false)
    case .templateText: return JavaScriptCookedString(text, range, isTemplate: true)
    case .templateLiteral:
      guard let part = child(node, 0), nodes[part].next == JavaScriptNode.none else { return nil }
      return JavaScriptCookedString(text, self.range(part), isTemplate: true)
    default: return nil
    }
  }

  /// The same, through parentheses, without the map.
  package func staticText(_ node: Index) -> [UInt8]? { string(unwrapped(node))?.value }

  /// A string, or the digits of a number.
  private func staticKey(_ node: Index) -> [UInt8]? {
    let node = unwrapped(node)
    return kind(node) == .number ? Array(bytes(node)) : string(node)?.value
  }

  /// The expression is an optional chain: it has `?.`, not inside of parentheses.
  package func isOptionalChain(_ node: Index) -> Bool {
    (kind(node) == .member || kind(node) == .call) && flags(node).contains(.chain)
  }
}
