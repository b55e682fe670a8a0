/// What n8n 2.41 refuses of an expression that parses, without running it: names that its sandbox hides, and JavaScript
/// that its rewriting cannot carry. Measured; names that are put together at the run are not seen by n8n either.
package enum ExpressionSandbox {
  /// Refused as the name of a property that is read: after a point, in brackets as a string, in a pattern.
  private static let properties: Set<[UInt8]> = Set(
    [
      "__proto__", "prototype", "constructor", "getPrototypeOf", "setPrototypeOf", "getOwnPropertyDescriptor",
      "getOwnPropertyDescriptors", "defineProperty", "defineProperties", "mainModule", "binding", "_linkedBinding",
      "_load", "prepareStackTrace", "__lookupGetter__", "__lookupSetter__", "__defineGetter__", "__defineSetter__",
      "caller", "callee", "arguments", "getBuiltinModule", "dlopen", "execve", "loadEnvFile",
    ].map { Array($0.utf8) })

  private static let shortest = properties.lazy.map(\.count).min() ?? 0
  private static let longest = properties.lazy.map(\.count).max() ?? 0

  /// True if n8n refuses to read a property of this name.
  package static func hides(property name: some Collection<UInt8>) -> Bool {
    (shortest...longest).contains(name.count) && properties.contains(Array(name))
  }

  private static let constructor = Array("constructor".utf8)

  /// The first `.constructor` of a template, blanks between allowed, as n8n looks for it: in text, in strings and as the
  /// beginning of a longer name too.
  package static func constructorCall(in template: [UInt8]) -> Range<Int>? {
    var i = 0
    while i < template.count {
      guard template[i] == UInt8(ascii: ".") else {
        i += 1
        continue
      }
      var word = i + 1
      while word < template.count, let length = blankLength(template, at: word) { word += length }
      if template[word...].starts(with: constructor) { return i..<(word + constructor.count) }
      i = word
    }
    return nil
  }

  /// The length of what JavaScript's `\s` takes at an offset; nil for anything else.
  private static func blankLength(_ text: [UInt8], at i: Int) -> Int? {
    switch text[i] {
    case 0x20, 0x09...0x0D: return 1
    case 0xC2 where i + 1 < text.count && text[i + 1] == 0xA0: return 2
    case 0xE1, 0xE2, 0xE3, 0xEF:
      guard i + 2 < text.count else { return nil }
      switch (text[i], text[i + 1], text[i + 2]) {
      case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
        (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
        return 3
      default: return nil
      }
    default: return nil
    }
  }

  /// The first node of the tree that n8n refuses, in the order of the source.
  static func refusal(in tree: JavaScriptTree) -> (kind: TemplateFault.Kind, node: JavaScriptTree.Index)? {
    var found: (kind: TemplateFault.Kind, node: JavaScriptTree.Index)?
    var parents: [JavaScriptTree.Index] = []
    tree.walk(
      from: tree.root,
      enter: { node in
        guard found == nil else { return false }
        found = refusal(of: node, in: tree, parents)
        parents.append(node)
        return found == nil
      },
      leave: { _ in _ = parents.popLast() })
    return found
  }

  private static func refusal(
    of node: JavaScriptTree.Index, in tree: JavaScriptTree, _ parents: [JavaScriptTree.Index]
  ) -> (kind: TemplateFault.Kind, node: JavaScriptTree.Index)? {
    switch tree.kind(node) {
    case .member:
      guard let member = tree.member(node), let name = member.name, hides(property: name) else { return nil }
      // A template literal in brackets is for n8n a name that is put together at the run.
      if member.isComputed, tree.kind(tree.unwrapped(member.property)) != .string { return nil }
      return (.forbidden(String(decoding: name, as: UTF8.self)), member.property)
    case .identifier:
      if tree.isName(node, "arguments") || tree.isName(node, "__proto__"), !isKey(node, tree, parents) {
        return (.forbidden(String(decoding: tree.bytes(node), as: UTF8.self)), node)
      }
      if tree.isName(node, "$"), !isKey(node, tree, parents), !isCallee(node, tree, parents) {
        return (.bareDollar, node)
      }
    case .objectPattern:
      for child in tree.children(node) {
        guard let property = tree.property(child) else { continue }
        if property.isComputed { return (.unsupported("a pattern with a computed key"), property.key) }
        if let name = property.name, hides(property: name) {
          return (.forbidden(String(decoding: name, as: UTF8.self)), property.key)
        }
      }
    case .privateName: return (.unsupported("private names"), node)
    case .importCall: return (.unsupported("`import()`"), node)
    case .templateLiteral:
      for expression in tree.template(node)?.expressions ?? [] where tree.isOptionalChain(tree.unwrapped(expression)) {
        return (.unsupported("an optional chain directly in `${…}`"), expression)
      }
    default: break
    }
    return nil
  }

  /// A name behind a point, or the key of a property, is no variable.
  private static func isKey(
    _ node: JavaScriptTree.Index, _ tree: JavaScriptTree, _ parents: [JavaScriptTree.Index]
  ) -> Bool {
    guard let parent = parents.last else { return false }
    if let member = tree.member(parent) { return member.property == node && !member.isComputed }
    if let property = tree.property(parent) {
      return property.key == node && !property.isComputed && !property.isShorthand
    }
    return false
  }

  private static func isCallee(
    _ node: JavaScriptTree.Index, _ tree: JavaScriptTree, _ parents: [JavaScriptTree.Index]
  ) -> Bool {
    guard let parent = parents.last(where: { tree.kind($0) != .parenthesized }), let call = tree.call(parent) else {
      return false
    }
    return !call.isNew && tree.unwrapped(call.callee) == node
  }
}
