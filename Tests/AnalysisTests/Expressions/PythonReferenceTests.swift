import Support
import Testing

@testable import Analysis

@Suite struct PythonReferenceTests {
  @Test(arguments: [
    ("_('A').first()['json']['x']", "call<A>.first!.json.x"), ("_node[\"A b\"].json", "node<A b>.json"),
    ("_node.A.json", "node<A>.json"), ("_items('A')[0]", "items<A>.0"), ("_items[0].json", "_items.0.json"),
    ("_(name).first()", "call.first!"), ("_('A' + x).first()", "call.first!"), ("_('A', 1).all()", "call<A>.all!"),
    ("for _ in range(3): pass", ""), ("_, x = f()", ""), ("_x = 1", ""), ("_x == 1", "_x"), ("a._json", ""),
    ("# _('No')\n'''_('No')'''\n_json", "_json"), ("f\"{_('A').first().json}\"", "call<A>.first!.json"),
    ("_input.all()[i].json.email", "_input.all!…"), ("_json[k]['x']", "_json…"), ("_('A", ""),
    ("_('A').isExecuted and _('A').first()", "call<A>.isExecuted | call<A>.first! (guarded)"),
    ("_json.a\n(x)", "_json.a!"),
  ])
  func finds(code: String, expected: String) {
    let found = PythonReferences.find(in: Array(code.utf8)).map(JavaScriptReferenceTests.dump)
    #expect(found.joined(separator: " | ") == expected)
  }

  @Test func knowsWhereNamesStand() throws {
    let code = Array("x = _('Größe').first()".utf8)
    let reference = try #require(PythonReferences.find(in: code).first)
    let name = try #require(reference.name)
    #expect(String(decoding: code[name.range], as: UTF8.self) == "Größe")
    #expect(name.isLiteral && name.form == .quoted(UInt8(ascii: "'")))
    #expect(String(decoding: code[reference.range], as: UTF8.self) == "_('Größe').first()")
  }

  @Test func takesWhateverComes() {
    let pieces = ["_", "_node", "_items", "(", ")", "[", "]", ".", "'a'", "=", "{", "}", "x", "f'{", "'", " "]
    var random = SplitMix64(seed: 43)
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<random.below(24) { text += pieces[random.below(pieces.count)] }
      for reference in PythonReferences.find(in: Array(text.utf8)) {
        #expect(
          reference.range.upperBound <= text.utf8.count && reference.global.lowerBound == reference.range.lowerBound)
      }
    }
    for piece in ["_(", "_node[", "_items(_(", "_json."] {
      _ = PythonReferences.find(in: Array(String(repeating: piece, count: 50_000).utf8))
    }
  }
}
