import Lexer
import Parser
import Support
import Testing

/// What analyses ask of a tree.
@Suite struct JavaScriptAccessTests {
  private func tree(_ source: String) -> JavaScriptTree { JavaScriptParser.parse(Array(source.utf8)) }

  private func text(_ bytes: [UInt8]?) -> String? { bytes.map { String(decoding: $0, as: UTF8.self) } }

  /// The one expression of a program.
  private func expression(_ source: String) throws -> (JavaScriptTree, Int) {
    let tree = tree(source)
    #expect(tree.faults.isEmpty)
    let statement = try #require(tree.child(tree.root, 0))
    return (tree, try #require(tree.child(statement, 0)))
  }

  @Test(arguments: [
    ("a.b", "b", false, false), ("a['b c']", "b c", true, false), ("a[`b`]", "b", true, false),
    ("a?.b", "b", false, true),
    ("a?.['b']", "b", true, true), ("a[0]", "0", true, false), ("a[(\"b\")]", "b", true, false),
    ("a.\\u0062", "b", false, false),
  ]) func members(_ source: String, _ name: String, _ isComputed: Bool, _ isOptional: Bool) throws {
    let (tree, node) = try expression(source)
    let member = try #require(tree.member(node))
    #expect(text(member.name) == name)
    #expect(member.isComputed == isComputed && member.isOptional == isOptional)
    #expect(tree.isName(member.object, "a"))
  }

  @Test func computedNamesAreUnknown() throws {
    for source in ["a[b]", "a[`b${c}`]", "a['b' + c]"] {
      let (tree, node) = try expression(source)
      #expect(try #require(tree.member(node)).name == nil)
    }
  }

  @Test func calls() throws {
    let (tree, node) = try expression("f?.(a, ...b)")
    let call = try #require(tree.call(node))
    #expect(call.arguments.map { tree.kind($0) } == [.identifier, .spread])
    #expect(call.isOptional && !call.isNew && tree.isOptionalChain(node))
    let (other, new) = try expression("new F(1)")
    #expect(try #require(other.call(new)).isNew)
    let (third, member) = try expression("(a?.b).c")
    #expect(!third.isOptionalChain(member))
  }

  @Test func properties() throws {
    let (tree, node) = try expression("({a, 'b': 1, [`c`]: 2, d() {}, [e]: 3, 4: 5})")
    let properties = tree.children(tree.unwrapped(node)).compactMap { tree.property($0) }
    #expect(properties.map { text($0.name) } == ["a", "b", "c", "d", nil, "4"])
    #expect(properties.map(\.isShorthand) == [true, false, false, false, false, false])
    #expect(properties.map(\.isMethod) == [false, false, false, true, false, false])
    #expect(properties[0].value == properties[0].key)
  }

  @Test(arguments: [
    (#"'a'"#, "a"), (#"'a\n\tb'"#, "a\n\tb"), (#"'\x41\u0042\u{43}\103'"#, "ABCC"), (#"'\uD83D\uDE00'"#, "😀"),
    (#"'\uD83D'"#, "\u{FFFD}"), ("'a\\\nb'", "ab"), ("'a\\\r\nb'", "ab"), (#"'\q\'\0'"#, "q'\0"), ("`a\r\nb`", "a\nb"),
    (#"`\``"#, "`"),
    (#"'é\u00e9'"#, "éé"), (#""""#, ""),
  ]) func strings(_ source: String, _ value: String) throws {
    let (tree, node) = try expression(source)
    #expect(text(tree.staticText(node)) == value)
  }

  @Test func valuesLeadBackToTheSource() throws {
    let (tree, node) = try expression(#"'a\u{1F600}b\n'"#)
    let string = try #require(tree.string(node))
    #expect(text(string.value) == "a😀b\n")
    #expect((0...string.value.count).map { string.rawOffset($0) } == [1, 2, 3, 4, 5, 11, 12, 14])
  }

  @Test(arguments: [
    ("$json.a + b", "$json b"),
    ("const a = b; a", "b"),
    ("a; var a", ""),
    ("(x => x + y)(z)", "y z"),
    ("function f(a, {b: c = d}) { return a + c + e + f }", "d e"),
    ("{ let a } a", "a"),
    ("{ function f() {} } f()", ""),
    ("'use strict'; { function f() {} } f()", "f"),
    ("try {} catch (e) { e } e", "e"),
    ("class A { [k] = A; m() { return this.x + A } }", "k"),
    ("(class B {}); B", "B"),
    ("(function g() { g }); g", "g"),
    ("a: for (const i of i) { break a }", ""),
    ("for (const i of j) i; i", "j i"),
    ("({a: b, c, d = 1} = e)", "b c d e"),
    ("({a: 1, b, [c]: 2}).d", "b c"),
    ("function f() { arguments } () => arguments", "arguments"),
    ("[a.b, c] = items", "a c items"),
    ("`${a}${(b => b)(c)}`", "a c"),
    ("l\\u0065t2 = 1; let l\\u{65}t2", ""),
    ("var { x: { y = z }, ...w } = v; y; w; x", "z v x"),
    ("switch (a) { case b: let c; default: c }", "a b"),
    ("if (a) function f() {} f", "a"),
    ("if (a) function f() {} else var f; f", "a"),
  ]) func freeNames(_ source: String, _ names: String) {
    let tree = JavaScriptParser.parse(Array(source.utf8), JavaScriptOptions(goal: .script))
    let scopes = JavaScriptScopes(tree)
    #expect(scopes.freeNames.compactMap { text(tree.name($0)) }.joined(separator: " ") == names)
    #expect(scopes.freeNames.allSatisfy { scopes.isFree($0) })
  }

  @Test func referencesLeadToTheirDeclaration() throws {
    let tree = tree("let a = 1; { let a = 2; f(a) } a")
    let scopes = JavaScriptScopes(tree)
    let names = tree.nodes.indices.filter { tree.isName($0, "a") }
    #expect(names.map { scopes.declaration($0).map { tree.range($0).lowerBound } } == [4, 17, 17, 4])
  }
}
