import Lexer
import Parser
import Support
import Testing

@testable import Analysis

@Suite struct JavaScriptReferenceTests {
  /// `$('A')→.item.json` with `!` for a call, `?` for optional, `…` for what only the run knows, `(guarded)`, `(caught)`.
  static func dump(_ reference: DataReference) -> String {
    var text =
      switch reference.subject {
      case .node(.call): "call"
      case .node(.node): "node"
      case .node(.items): "items"
      case .fromAI: "fromAI"
      case .global(let name): name
      }
    if let name = reference.name { text += "<\(name.text)>" }
    for step in reference.path { text += (step.isOptional ? "?." : ".") + step.name + (step.isCall ? "!" : "") }
    if reference.isOpen { text += "…" }
    if reference.isGuarded { text += " (guarded)" }
    if reference.isCaught { text += " (caught)" }
    return text
  }

  private func find(_ code: String, goal: JavaScriptOptions.Goal) -> [DataReference] {
    JavaScriptReferences.find(in: JavaScriptParser.parse(Array(code.utf8)[...], JavaScriptOptions(goal: goal)))
  }

  @Test(arguments: [
    ("$json.a.b", "$json.a.b"), ("$json['a b'][0]?.c", "$json.a b.0?.c"), ("$json[$json.k].x", "$json… | $json.k"),
    ("$('A').item.json.x", "call<A>.item.json.x"), ("$(`A`).first().json", "call<A>.first!.json"),
    ("($('A')).item", "call<A>.item"), ("$('A\\u0042').all()[0]", "call<AB>.all!.0"), ("$(n).item", "call.item"),
    ("$node[\"A b\"].json.x", "node<A b>.json.x"), ("$node.A.json", "node<A>.json"), ("$node[k].json", "node.json"),
    ("$items('A')[0].json", "items<A>.0.json"), ("$items()[0]", "$items.0"),
    ("$item(0).$node['A'].json", "node<A>.json"),
    ("$fromAI('k', 'd')", "fromAI<k>"), ("$fromAi(`k`)", "fromAI<k>"), ("$vars.x + $env['y']", "$vars.x | $env.y"),
    ("$input.first().json.x", "$input.first!.json.x"), ("$input.all().map(i => i.json.x)", "$input.all!.map!"),
    ("$now.toFormat('x')", "$now.toFormat!"), ("foo.$json.x", ""), ("({ $json: 1 })", ""), ("({ $json })", "$json"),
    ("(($json) => $json.x)(1)", ""), ("[1].map($x => $x + $json.y)", "$json.y"),
    ("`${$json.a} ${$('B').item}`", "$json.a | call<B>.item"),
    ("$if($json.a, $('A').item, 1)", "$if | $json.a | call<A>.item"), ("new $json.x()", "$json.x"),
    ("$json.x = 1", "$json.x"), ("$('A')?.item?.json", "call<A>?.item?.json"), ("$()", "call"),
  ])
  func inExpressions(code: String, expected: String) {
    #expect(find(code, goal: .template).map(Self.dump).joined(separator: " | ") == expected)
  }

  @Test(arguments: [
    ("$('A').isExecuted ? $('A').item : 1", [false, true]), ("$('A').isExecuted ? 1 : $('A').item", [false, false]),
    ("!$('A').isExecuted ? 1 : $('A').item", [false, true]), ("$('A').isExecuted && $('A').item", [false, true]),
    ("!$('A').isExecuted || $('A').item", [false, true]), ("$('A').isExecuted || $('A').item", [false, false]),
    ("$('B').isExecuted && $('A').item", [false, false]), ("$if($('A').isExecuted, $('A').item, 0)", [false, true]),
    ("$if($('A').isExecuted, 0, $('A').item)", [false, false]),
    ("(1 && ($('A').isExecuted === true)) ? $('A').item : 0", [false, true]),
    ("$('A').isExecuted && $json.x ? f($('A').item) : 0", [false, true]),
    ("$('A').item ?? $('A').first()", [false, false]),
  ])
  func seesGuards(code: String, expected: [Bool]) {
    #expect(find(code, goal: .template).filter { $0.nodeName != nil }.map(\.isGuarded) == expected, "\(code)")
  }

  @Test func seesGuardsInStatements() {
    let code = """
      if (!$('A').isExecuted) { return []; }
      const a = $('A').first();
      if ($('B').isExecuted) { x = $('B').first() } else { y = $('B').last() }
      function f() { if (!$('C').isExecuted) return; return $('C').first() }
      const c = $('C').first();
      try { t = $('D').first() } catch (e) { u = $('D').last() }
      for (const i of items) { const q = item; }
      """
    let found = find(code, goal: .code).map(Self.dump)
    #expect(
      found == [
        "call<A>.isExecuted", "call<A>.first! (guarded)", "call<B>.isExecuted", "call<B>.first! (guarded)",
        "call<B>.last!", "call<C>.isExecuted", "call<C>.first! (guarded)", "call<C>.first!", "call<D>.first! (caught)",
        "call<D>.last!", "items", "item",
      ])
  }

  @Test func knowsWhereNamesStand() throws {
    let template = try #require(parse("=ab {{ \"\\}}\" + $('A').item.json[\"x y\"] }} {{ $node.B.json }}"))
    let names = template.codes.flatMap { JavaScriptReferences.find(in: $0) }
    let bytes = template.text.utf8
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    #expect(names.map { text($0.range) } == ["$('A').item.json[\"x y\"]", "$node.B.json"])
    #expect(names.map { $0.name.map { text($0.range) } } == ["A", "B"])
    #expect(names.map { text($0.global) } == ["$", "$node"])
    #expect(names[0].path.map { text($0.range) } == ["item", "json", "x y"])
    #expect(names[0].name?.form == .quoted(UInt8(ascii: "'")) && names[1].name?.form == .bare)
  }

  @Test func brokenCodeHasNoReferences() throws {
    let template = try #require(parse("={{ $('A').item. }} {{ $('B').item }}"))
    #expect(template.codes.flatMap { JavaScriptReferences.find(in: $0) }.map(Self.dump) == ["call<B>.item"])
  }

  @Test func longChainsCostNoStack() {
    let long = String(repeating: "$('A').isExecuted && ", count: 20_000) + "$('A').item"
    #expect(find(long, goal: .template).count == 20_001)
    let deep = "$json" + String(repeating: ".a", count: 100_000)
    #expect(find(deep, goal: .template).first?.path.count == 100_000)
  }

  private func parse(_ text: String) -> ExpressionTemplate? {
    let source = SourceText(file: FileID(0), path: "", text: text)
    return ExpressionTemplate(DecodedText.scalar(source, source.wholeSpan, quoted: false, escaped: false))
  }
}
