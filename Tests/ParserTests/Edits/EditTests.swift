import Lexer
import Parser
import Support
import Testing

/// Edits touch no byte that they need not.
@Suite struct EditTests {
  private static func applied(_ edit: TextEdit?, _ text: String) -> String? {
    guard let edit else { return nil }
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(edit.span.range, with: edit.text.utf8)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func json(_ text: String, _ edit: (Value) -> TextEdit?) -> String? {
    JSONParser.parse(.of(text)).root.flatMap { applied(edit($0), text) }
  }

  private static func yaml(_ text: String, _ edit: (Value) -> TextEdit?) -> String? {
    YAMLParser.parse(.of(text, path: "x.yaml")).root.flatMap { applied(edit($0), text) }
  }

  @Test(arguments: [
    (#"{"a":1,"b":2}"#, "a", #"{"b":2}"#), (#"{"a":1,"b":2}"#, "b", #"{"a":1}"#), (#"{ "a": 1 }"#, "a", "{}"),
    ("{\n  \"a\": 1,\n  \"b\": 2,\n  \"c\": 3\n}", "b", "{\n  \"a\": 1,\n  \"c\": 3\n}"),
    ("{\r\n\t\"a\": 1,\r\n\t\"b\": 2\r\n}", "b", "{\r\n\t\"a\": 1\r\n}"),
  ])
  func membersAreRemovedWithTheirComma(text: String, key: String, expected: String) {
    #expect(
      Self.json(text) { root in root.member(key).map { JSONEdits.removeMember($0, in: root.document) } } == expected)
  }

  @Test(arguments: [
    (#"{"a":1,"b":2}"#, "a", #"{"a":1,"new":{"x":true},"b":2}"#),
    (#"{ "a": 1, "b": 2 }"#, "a", #"{ "a": 1, "new": { "x": true }, "b": 2 }"#),
    ("{\n  \"a\": 1,\n  \"b\": 2\n}", "a", "{\n  \"a\": 1,\n  \"new\": {\n    \"x\": true\n  },\n  \"b\": 2\n}"),
    ("{\r\n\t\"a\": 1\r\n}", "z", "{\r\n\t\"a\": 1,\r\n\t\"new\": {\r\n\t\t\"x\": true\r\n\t}\r\n}"),
    ("{}", "a", #"{"new": { "x": true }}"#),
  ])
  func membersAreInsertedInTheStyleOfTheirSibling(text: String, sibling: String, expected: String) {
    #expect(
      Self.json(text) { JSONEdits.insert("new", .object([("x", true)]), in: $0, after: sibling) } == expected)
  }

  @Test func anEmptyObjectTakesOnTheLayoutOfTheFile() {
    let text = "{\n  \"options\": {},\n  \"a\": 1\n}"
    #expect(
      Self.json(text) { $0["options"].flatMap { JSONEdits.insert("wait", true, in: $0) } }
        == "{\n  \"options\": {\n    \"wait\": true\n  },\n  \"a\": 1\n}")
  }

  @Test func elementsAreAppended() {
    #expect(Self.json(#"["a"]"#) { JSONEdits.append("b", to: $0) } == #"["a", "b"]"#)
    #expect(Self.json("[\n  1\n]") { JSONEdits.append(2, to: $0) } == "[\n  1,\n  2\n]")
    #expect(Self.json("[ ]") { JSONEdits.append(2, to: $0) } == "[2]")
    #expect(Self.json("{}") { JSONEdits.append(2, to: $0) } == nil)
  }

  @Test func valuesAndKeysAreReplaced() {
    #expect(Self.json(#"{ "a": 1.0 }"#) { $0["a"].map { JSONEdits.replace($0, with: "x\"y") } } == #"{ "a": "x\"y" }"#)
    #expect(Self.json(#"{ "a": 1.0 }"#) { $0.member("a").map { JSONEdits.rename($0, to: "b") } } == #"{ "b": 1.0 }"#)
    #expect(
      Self.json(#"{ "code": "a\n'b'" }"#) { $0["code"].flatMap { JSONEdits.replaceText(in: $0, 2..<5, with: "\"") } }
        == #"{ "code": "a\n\"" }"#)
  }

  @Test(arguments: [
    ("a: 1\nb: 2\nc: 3\n", "b", "a: 1\nc: 3\n"), ("a: 1\nb:\n  x: 1\n  y: 2\nc: 3\n", "b", "a: 1\nc: 3\n"),
    ("a: 1 # why\nb: 2\n", "a", "b: 2\n"), ("a: 1\nb: 2", "b", "a: 1\n"), ("{ a: 1, b: 2 }\n", "b", "{ a: 1 }\n"),
    ("{ a: 1, b: 2 }\n", "a", "{ b: 2 }\n"), ("a: |\n  text\n  more\nb: 2\n", "a", "b: 2\n"), ("a: 1\n", "a", "{}\n"),
  ])
  func entriesOfAMappingAreRemoved(text: String, key: String, expected: String) {
    #expect(Self.yaml(text) { root in root.member(key).flatMap { YAMLEdits.remove($0, from: root) } } == expected)
  }

  @Test func theFirstEntryBehindADashIsRemoved() {
    #expect(
      Self.yaml("- a: 1\n  b: 2\n") { root in
        root.elements.first.flatMap { map in map.member("a").flatMap { YAMLEdits.remove($0, from: map) } }
      } == "- b: 2\n")
  }

  @Test(arguments: [
    ("- a\n- b\n- c\n", 1, "- a\n- c\n"), ("- rule: x\n  node: y\n- rule: z\n", 0, "- rule: z\n"),
    ("[a, b]\n", 0, "[b]\n"), ("- a\n", 0, "[]\n"), ("-\n  a: 1\n- b\n", 0, "- b\n"),
  ])
  func elementsOfASequenceAreRemoved(text: String, index: Int, expected: String) {
    #expect(Self.yaml(text) { YAMLEdits.remove(element: index, of: $0) } == expected)
  }

  @Test(arguments: [
    ("a: 1\nb: 2\n", "a: 1\nnew: x\nb: 2\n"), ("{ a: 1, b: 2 }\n", "{ a: 1, new: x, b: 2 }\n"),
    ("a: 1", "a: 1\nnew: x"), ("a: |\n  text\nb: 2\n", "a: |\n  text\nnew: x\nb: 2\n"),
    ("a: 1\r\nb: 2\r\n", "a: 1\r\nnew: x\r\nb: 2\r\n"), ("{}\n", "{ new: x }\n"),
  ])
  func entriesAreInserted(text: String, expected: String) {
    #expect(Self.yaml(text) { YAMLEdits.insert("new", "x", in: $0, after: "a") } == expected)
  }

  @Test func elementsAreAppendedToASequence() {
    #expect(Self.yaml("- a\n- b\n") { YAMLEdits.append("c", to: $0) } == "- a\n- b\n- c\n")
    #expect(Self.yaml("[a]\n") { YAMLEdits.append("c", to: $0) } == "[a, c]\n")
    #expect(
      Self.yaml("x:\n  - a\ny: 1\n") { $0["x"].flatMap { YAMLEdits.append("c", to: $0) } } == "x:\n  - a\n  - c\ny: 1\n"
    )
  }

  @Test(arguments: [
    "plain", "two words", "yes", "Null", "12", "012", "1_000", "12:30", "", " x", "x ", "a: b", "a #b", "- a", "{{x}}",
    "*a", "ä", "a\nb", "\"", "C:\\x", "workflows/main.json", "0 8 * * 1", "~", "!x", "=", "<<", ".inf", "0x1F", "a,b",
  ])
  func scalarsReadBackAsTheSameText(text: String) {
    for style in ["\(YAMLEdits.scalar(text))\n", "[\(YAMLEdits.scalar(text))]\n"] {
      let document = YAMLParser.parse(.of(style, path: "x.yaml"))
      #expect(document.diagnostics.isEmpty, "\(style)")
      let value = document.root?.isArray == true ? document.root?.elements.first : document.root
      #expect(value?.string == text, "\(style)")
    }
  }
}
