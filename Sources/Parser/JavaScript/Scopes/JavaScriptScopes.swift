/// What the names of a program refer to: a declaration in it, or something from outside.
///
/// Linear in the tree but for `var`, which looks at each block around it. `eval` and `with` are not followed: a name
/// inside of `with` counts as what it would be outside.
package struct JavaScriptScopes: Sendable {
  package typealias Index = JavaScriptTree.Index

  /// For every node: the identifier that declares it, or one of the numbers below.
  private let bindings: [Int32]
  /// No name, or a name that is no variable: a property, a label.
  static let other: Int32 = -1
  /// Refers to nothing in the program.
  static let free: Int32 = -2
  /// `arguments` of a function.
  static let implicit: Int32 = -3

  /// Identifiers that refer to nothing in the program, in source order.
  package let freeNames: [Index]

  package init(_ tree: JavaScriptTree) {
    var builder = JavaScriptScopeBuilder(tree, resolves: true)
    builder.run()
    bindings = builder.bindings
    freeNames = builder.freeNames.sorted { tree.nodes[$0].start < tree.nodes[$1].start }
  }

  /// The node is an identifier that is read or assigned, and nothing in the program declares it.
  package func isFree(_ node: Index) -> Bool {
    bindings.indices.contains(node) && bindings[node] == JavaScriptScopes.free
  }

  /// The identifier that declares what the node refers to: the node itself if it is one.
  package func declaration(_ node: Index) -> Index? {
    bindings.indices.contains(node) && bindings[node] >= 0 ? Int(bindings[node]) : nil
  }

  /// Names that are declared where another declaration forbids it.
  static func redeclarations(_ tree: JavaScriptTree) -> [Index] {
    var builder = JavaScriptScopeBuilder(tree, resolves: false)
    builder.run()
    return builder.redeclared
  }
}
