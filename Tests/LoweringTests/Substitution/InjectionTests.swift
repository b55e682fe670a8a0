import Support
import Testing

@testable import Lowering

/// Every hostile value in every context, judged by a real engine: what n8n computes is the value itself.
@Suite struct InjectionTests {
  static let parameter = Field(isParameter: true)
  static let javascript = Field(kind: .javascript, isParameter: true, takesExpressions: false)
  static let python = Field(kind: .python, isParameter: true, takesExpressions: false)
  static let jsonText = Field(kind: .json, isParameter: true)

  /// A text around the parameter and what must come of it.
  struct Context {
    /// How the judge reads the output: as a parameter, as the body of a function, as JSON in a parameter.
    enum Reading: String { case parameter, code, json }

    var text: String
    var field: Field
    var reading = Reading.parameter
    /// What comes out: the value itself, or the value as text within `before` and `after`.
    var isText = false
    var before = ""
    var after = ""
    /// How often the value stands in the text.
    var times = 1
  }

  static let typed: [Context] = [
    Context(text: "{{X}}", field: parameter),
    Context(text: "={{X}}", field: parameter),
    Context(text: "={{ {{X}} }}", field: parameter),
    Context(text: "={{{{X}}}}", field: parameter),
    Context(text: "={{ ({{X}}) }}", field: parameter),
    Context(text: "={{ [{{X}}][0] }}", field: parameter),
    Context(text: "={{ ({a: {{X}} }).a }}", field: parameter),
    Context(text: "={{ ({a: {{X}}}).a }}", field: parameter),
    Context(text: "={{ (() => {{X}})() }}", field: parameter),
    Context(text: "={{ /[\"'`]/.test('\"') ? {{X}} : 0 }}", field: parameter),
    Context(text: "={{ `${'}'}` === '}' && {{X}} }}", field: parameter),
    Context(text: "return {{X}};", field: javascript, reading: .code),
    Context(text: "return {{X}}", field: javascript, reading: .code),
    Context(text: "const f = () => {{X}};\nreturn f();", field: javascript, reading: .code),
    Context(text: "const a = 'it\\'s \"'; // it's\nreturn {{X}}", field: javascript, reading: .code),
    Context(text: "/* ' */ const a = `'${ {b: `\"`}.b }'`; return {{X}};", field: javascript, reading: .code),
    Context(text: "if (1) /'/.test(''); return {{X}};", field: javascript, reading: .code),
    Context(text: "const q = [1] / 2; const r = 'x' /1; return {{X}};", field: javascript, reading: .code),
    Context(text: "function g() { return 1 } /\"/.test('a')\nreturn {{X}}", field: javascript, reading: .code),
    Context(text: "const o = {} / 2; const s = 4 /2/ 1; return {{X}}", field: javascript, reading: .code),
    Context(text: "// {{X}}\n/* {{X}} */ return {{X}}", field: javascript, reading: .code),
    Context(text: "let a = `${ `${ {{X}} }` }`; return {{X}}", field: javascript, reading: .code),
    Context(text: "{\"a\": {{X}}}", field: parameter, reading: .json),
    Context(text: "{\"a\":{{X}}}", field: jsonText, reading: .json),
    Context(text: "={\"a\": {{X}}, \"b\": {{ 1 }}, \"c\": \"{{ 2 }}\"}", field: parameter, reading: .json),
    Context(text: "={ \"b\": \"{{ \"}\" }}\", \"a\": {{X}} }", field: jsonText, reading: .json),
    Context(text: "[\"{{X}}\", {{X}}]", field: parameter, reading: .json),
  ]

  static let texts: [Context] = [
    Context(text: "={{ '{{X}}' }}", field: parameter, isText: true),
    Context(text: "={{ \"{{X}}\" }}", field: parameter, isText: true),
    Context(text: "={{ `{{X}}` }}", field: parameter, isText: true),
    Context(text: "={{ `$${'a'}${{X}}{` }}", field: parameter, isText: true, before: "$a$", after: "{"),
    Context(text: "={{ `a{{X}}b` }}", field: parameter, isText: true, before: "a", after: "b"),
    Context(text: "={{ 'a}{{X}}' }}", field: parameter, isText: true, before: "a}"),
    Context(text: "return '{{X}}'", field: javascript, reading: .code, isText: true),
    Context(text: "return \"a{{X}}b\"", field: javascript, reading: .code, isText: true, before: "a", after: "b"),
    Context(
      text: "return `\n${1}{{X}}${2}`", field: javascript, reading: .code, isText: true, before: "\n1", after: "2"),
    Context(text: "return `${`{{X}}`}`", field: javascript, reading: .code, isText: true),
    Context(text: "return '\\{{X}}'", field: javascript, reading: .code, isText: true, before: "\\"),
    Context(text: "return \"\\\\{{X}}\"", field: javascript, reading: .code, isText: true, before: "\\"),
    Context(text: "return `\\{{X}}`", field: javascript, reading: .code, isText: true, before: "\\"),
    Context(text: "{\"a\": \"{{X}}\"}", field: parameter, reading: .json, isText: true),
    Context(text: "{\"a\": \"p\\n{{X}}q\"}", field: jsonText, reading: .json, isText: true, before: "p\n", after: "q"),
    Context(text: "={\"a\": \"{{X}}\"}", field: parameter, reading: .json, isText: true),
    Context(text: "={\"a\": \"{{X}}{{ 1 }}\"}", field: parameter, reading: .json, isText: true, after: "1"),
    Context(
      text: "={\"a\": \"{ {{X}}{{ 1 }}\"}", field: jsonText, reading: .json, isText: true, before: "{ ", after: "1"),
    Context(text: "Hello {{X}}!", field: parameter, isText: true, before: "Hello ", after: "!"),
    Context(text: "{{X}} tail", field: parameter, isText: true, after: " tail"),
    Context(text: "{{X}}{{X}}", field: parameter, isText: true, times: 2),
    Context(text: "=Hello {{X}}", field: parameter, isText: true, before: "Hello "),
    Context(text: "=a {{X}} b {{ 1 + 1 }} c", field: parameter, isText: true, before: "a ", after: " b 2 c"),
    Context(text: "=\\{{X}}{{ 1 }}", field: parameter, isText: true, before: "\\", after: "1"),
    Context(text: "=\\\\{{X}}{{ 1 }}", field: parameter, isText: true, before: "\\", after: "1"),
    Context(text: "={ {{X}}{{ 1 }}", field: parameter, isText: true, before: "{ ", after: "1"),
    Context(text: "={{ 1 }}{{X}}{ {{ 1 }}\\\\", field: parameter, isText: true, before: "1", after: "{ 1\\\\"),
  ]

  @Test(.enabled(if: Engine.node.isPresent))
  func javaScriptSeesTheValue() throws {
    var cases: [OutputValue] = []
    for context in Self.typed { cases += HostileValues.all.map { Self.judged(context, $0) } }
    for context in Self.texts { cases += HostileValues.strings.map { Self.judged(context, .string($0)) } }
    let verdict = try Engine.node.run(Judges.javaScript, input: json(.array(cases)))
    #expect(verdict == "judged \(cases.count)\n", "\(verdict.prefix(4000))")
  }

  @Test(.enabled(if: Engine.node.isPresent))
  func aMegabyteIsAValueLikeAnyOther() throws {
    let texts = ["{{X}}", "={{ {{X}} }}", "={{ '{{X}}' }}", "return {{X}}", "{\"a\":{{X}}}"]
    let cases = (Self.typed + Self.texts).filter { texts.contains($0.text) }
      .map { Self.judged($0, HostileValues.long) }
    #expect(cases.count == texts.count)
    let verdict = try Engine.node.run(Judges.javaScript, input: json(.array(cases)))
    #expect(verdict == "judged \(cases.count)\n", "\(verdict.prefix(4000))")
  }

  @Test(.enabled(if: Engine.python3.isPresent))
  func pythonSeesTheValue() throws {
    var cases: [OutputValue] = []
    for context in Self.pythonTyped { cases += HostileValues.all.map { Self.judged(context, $0) } }
    for context in Self.pythonTexts { cases += HostileValues.strings.map { Self.judged(context, .string($0)) } }
    let verdict = try Engine.python3.run(Judges.python, input: json(.array(cases)))
    #expect(verdict == "judged \(cases.count)\n", "\(verdict.prefix(4000))")
  }

  static let pythonTyped: [Context] = [
    Context(text: "result = {{X}}", field: python),
    Context(text: "# it's {{X}}\nresult = [{{X}}][0] # \"", field: python),
    Context(text: "a = 'it\\'s \"'; b = \"\"\"'\"'\"\"\"\nresult = {{X}}", field: python),
    Context(text: "d = {'a': {{X}}, 'b': [1]}\nresult = d['a']", field: python),
    Context(text: "f'{1:>{2}}{{'; result = ({{X}})", field: python),
  ]

  static let pythonTexts: [Context] = [
    Context(text: "result = '{{X}}'", field: python, isText: true),
    Context(text: "result = \"a{{X}}b\"", field: python, isText: true, before: "a", after: "b"),
    Context(text: "result = '''{{X}}'''", field: python, isText: true),
    Context(text: "result = \"\"\"\\\"\"{{X}}\" \"\"\"", field: python, isText: true, before: "\"\"", after: "\" "),
    Context(text: "result = f'{1}{{X}}{2}'", field: python, isText: true, before: "1", after: "2"),
    Context(text: "result = f\"{{a}}{{X}}{{\"", field: python, isText: true, before: "{a}", after: "{"),
    Context(text: "result = '\\{{X}}'", field: python, isText: true, before: "\\"),
  ]

  private static func judged(_ context: Context, _ value: OutputValue) -> OutputValue {
    .object([
      .init("context", .string(context.text)), .init("reading", .string(context.reading.rawValue)),
      .init("output", filled(context.text, value, context.field)), .init("value", value),
      .init("isText", .bool(context.isText)), .init("before", .string(context.before)),
      .init("after", .string(context.after)), .init("times", .number(String(context.times))),
    ])
  }
}
