import Foundation
import Lexer
import Parser
import Support
import Testing

@Suite struct JSONTreeTests {
  @Test func valuesAndSpans() throws {
    let document = JSONParser.parse(.of("{\"a\": [1, -2.5e1, true, null, \"x\\ny\"], \"b\": {{A_B_C}}}"))
    let root = try #require(document.root)
    #expect(document.diagnostics.isEmpty)
    let elements = try #require(root["a"]).elements
    #expect(elements.map(\.kind) == [.number, .number, .bool, .null, .string])
    #expect(elements[0].int == 1)
    #expect(elements[1].double == -25)
    #expect(elements[1].int == -25)
    #expect(elements[2].bool == true)
    #expect(elements[4].string == "x\ny")
    #expect(elements[4].rawText == #""x\ny""#)
    #expect(root["b"]?.kind == .placeholder)
    #expect(root["b"]?.rawText == "{{A_B_C}}")
    #expect(root.members.map(\.name) == ["a", "b"])
    #expect(root.members.first?.span.range == 1..<37)
    #expect(root["c"] == nil)
    #expect(root.at("a", "x") == nil)
  }

  @Test func keysAreComparedByTheirText() {
    let root = JSONParser.parse(.of(#"{"\u0061b": 1, "é": 2, "": 3, "a\/c": 4}"#)).root
    #expect(root?["ab"]?.int == 1)
    #expect(root?["é"]?.int == 2)
    #expect(root?[""]?.int == 3)
    #expect(root?["a/c"]?.int == 4)
    #expect(root?["a"] == nil)
  }

  @Test func lastOfTwoKeysCounts() {
    let document = JSONParser.parse(.of(#"{"a": 1, "b": 2, "a": 3}"#))
    #expect(document.root?["a"]?.int == 3)
    #expect(!document.hasSyntaxErrors)
  }

  @Test func byteOrderMarkIsAcceptedInSilence() {
    let document = JSONParser.parse(.of("\u{FEFF}{\"a\":1}"))
    #expect(document.diagnostics.isEmpty)
    #expect(document.root?.span.range == 3..<10)
    #expect(document.root?["a"]?.span.range == 8..<9)
  }

  @Test func lineBreaksOfAllKindsAreBlanks() {
    #expect(JSONParser.parse(.of("{\r\n\t\"a\":\r1\n}\r\n")).diagnostics.isEmpty)
  }

  @Test func loneSurrogatesAreKept() {
    let document = JSONParser.parse(.of(#"["\ud800", "\ud83c\udf89", "\udf89\ud83c"]"#))
    #expect(document.diagnostics.isEmpty)
    #expect(document.root?.elements.map { $0.decoded?.hasLoneSurrogates } == [true, false, true])
  }

  @Test func longTablesGrow() {
    let count = 100_000
    let document = JSONParser.parse(.of("[" + Array(repeating: "0", count: count).joined(separator: ",") + "]"))
    #expect(document.nodes.count == count + 1)
    #expect(document.diagnostics.isEmpty)
    #expect(DocumentInvariants.violation(document) == nil)
  }

  /// Texts that a strict reader takes or refuses. Foundation agrees except on trailing commas, which are not among them.
  static let texts = [
    "0", "-0", "-", "01", "1.", ".1", "1e5", "1E+5", "1e", "1e+", "-1.0e-2", "1.5.5", "0x1", "+1", "--1", "1 ", " 1",
    "true", "truE", "true1", "nul", "null ", "falsey", "\"\"", "\"a", "\"\\\"\"", "\"\\\"", "\"\\a\"", "\"\\u12G4\"",
    "\"\\u1234\"", "\"\\u123\"", "\"\\\\\"", "\"\t\"", "\"\n\"", "\"\u{7F}\"", "\"\u{1}\"", "\"é\"", "[]", "[1]",
    "[1,2]",
    "[1 2]", "[,1]", "[1,,2]", "[", "]", "[[]]", "[[]", "{}", "{\"a\":1}", "{\"a\"}", "{\"a\":}", "{\"a\" 1}", "{a:1}",
    "{1:1}",
    "{\"a\":1 \"b\":2}", "{,}", "{\"a\":1}}", "{}{}", "[] []", "1 2", "'a'", "[1]x", "\u{B}1", "[\u{A0}1]", "", " ",
    "{\"a\":{\"b\":[{}]}}", "[1,[2,[3]]]", "{\"\":0}", "[\"a\" ]", "[ \"a\", \"b\" ]", "\"\\/\\b\\f\\n\\r\\t\"",
  ]

  @Test(arguments: texts) func acceptsWhatRFC8259Does(_ text: String) {
    let isJSON =
      (try? JSONSerialization.jsonObject(with: Data(text.utf8), options: [.fragmentsAllowed])) != nil
    #expect(JSONParser.parse(.of(text)).hasSyntaxErrors == !isJSON)
  }

  @Test(
    arguments: [
      [0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
      [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0xE2, 0x82], [0xFF], [0x5B, 0x31, 0x80, 0x5D],
    ] as [[UInt8]])
  func refusesMalformedUTF8(_ bytes: [UInt8]) {
    let document = JSONParser.parse(.of(bytes))
    #expect(document.diagnostics.count == 1)
    #expect(document.hasSyntaxErrors)
  }

  @Test func saysWhichByteIsNotUTF8() {
    let document = JSONParser.parse(.of(Array("{\"a\": \"x".utf8) + [0xFF] + Array("y\"}".utf8)))
    #expect(document.diagnostics.map(\.message) == ["file is not UTF-8: stray byte `0xFF`"])
    #expect(document.diagnostics.first?.span.range == 8..<9)
  }

  @Test(
    arguments: [[0xFF, 0xFE, 0x7B, 0], [0xFE, 0xFF, 0, 0x7B], [0x7B, 0, 0x22, 0], [0, 0x7B, 0, 0x22]] as [[UInt8]])
  func knowsUTF16(_ bytes: [UInt8]) {
    #expect(JSONParser.parse(.of(bytes)).diagnostics.map(\.message) == ["file is UTF-16"])
  }

  @Test(arguments: [
    ("[1,\u{0}2]", "file holds the control character U+0000"),
    ("[\"\u{0}\"]", "string holds the control character U+0000"),
    ("[1]\u{0}", "expected the end of the file, found `\u{FFFD}`"),
    ("\u{0}", "file holds the control character U+0000"),
  ])
  func seesNUL(_ text: String, _ message: String) {
    #expect(JSONParser.parse(.of(text)).diagnostics.map(\.message) == [message])
  }
}
