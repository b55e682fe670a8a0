private import Lexer
package import Parser

/// A tree as an s-expression: `a + b.c` is `(add a (member b c))`. `_` is a place left empty, `!` what has none.
package enum JavaScriptDump {
  package static func text(_ tree: JavaScriptTree) -> String {
    tree.children(tree.root).map { text(tree, $0) }.joined(separator: " ")
  }

  package static func text(_ tree: JavaScriptTree, _ node: Int) -> String {
    // Trees of tests are shallow.
    let children = tree.children(node).map { text(tree, $0) }
    let source = String(decoding: tree.bytes(node), as: UTF8.self)
    switch tree.kind(node) {
    case .absent: return "_"
    case .identifier, .privateName, .number, .bigint, .string, .regex, .trueLiteral, .falseLiteral, .nullLiteral, .this,
      .superWord, .placeholder, .metaProperty:
      return source
    case .templateText: return "'\(source)'"
    case .invalid: return children.isEmpty ? "!\(source)" : "(! \(children.joined(separator: " ")))"
    case .unary, .binary, .logical, .assignment, .update, .variableDeclaration:
      let isPostfix = tree.kind(node) == .update && !tree.flags(node).contains(.prefix)
      return list("\(tree.nodes[node].token)\(isPostfix ? "After" : "")", children)
    case .expressionStatement where children.count == 1: return children[0]
    default: return list("\(tree.kind(node))\(flags(tree, node))", children)
    }
  }

  private static func list(_ head: String, _ children: [String]) -> String {
    "(\(([head] + children).joined(separator: " ")))"
  }

  private static func flags(_ tree: JavaScriptTree, _ node: Int) -> String {
    let flags = tree.flags(node)
    var text = ""
    switch tree.kind(node) {
    case .member, .call:
      if flags.contains(.optional) { text += "?" }
      if flags.contains(.computed) { text += "[]" }
    case .property, .method, .field:
      if flags.contains(.isStatic) { text += ".static" }
      if flags.contains(.getter) { text += ".get" }
      if flags.contains(.setter) { text += ".set" }
      if flags.contains(.computed) { text += "[]" }
    case .function, .functionDeclaration, .arrow:
      if flags.contains(.async) { text += ".async" }
      if flags.contains(.generator) { text += "*" }
    case .yield: if flags.contains(.generator) { text += "*" }
    case .forOfStatement: if flags.contains(.marked) { text += ".await" }
    default: break
    }
    return text
  }
}
