import Foundation
import Lexer
import Parser
import Support
import Testing

@Suite struct JSONFormatterTests {
  private func format(_ text: String) -> String? {
    JSONFormatter.format(JSONParser.parse(.of(text))).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("1", "1\n"), ("{}", "{}\n"), ("[ ]", "[]\n"), ("[{}]", "[\n  {}\n]\n"),
    (
      "{\"a\":[1,{\"b\":{}}],\"c\":null}",
      "{\n  \"a\": [\n    1,\n    {\n      \"b\": {}\n    }\n  ],\n  \"c\": null\n}\n"
    ),
    ("\u{FEFF}[1,\r\n\t2]\r\n", "[\n  1,\n  2\n]\n"),
    (
      "{\"x\":{{INSTPARM_N_MRAPTSNI}},\"y\":[{{A}}]}",
      "{\n  \"x\": {{INSTPARM_N_MRAPTSNI}},\n  \"y\": [\n    {{A}}\n  ]\n}\n"
    ),
    // Numbers, escapes and twins stay as they are written.
    (
      #"[12345678901234567890, 1.0, 1E+2, -0, "\u00e9\/", "é"]"#,
      "[\n  12345678901234567890,\n  1.0,\n  1E+2,\n  -0,\n  \"\\u00e9\\/\",\n  \"é\"\n]\n"
    ),
    (#"{"a":1,"a":2}"#, "{\n  \"a\": 1,\n  \"a\": 2\n}\n"),
  ])
  func layout(_ text: String, _ expected: String) {
    #expect(format(text) == expected)
    #expect(format(expected) == expected)
  }

  @Test(arguments: ["", "[1,]", "{\"a\":1 // x\n}", "{", "nope", "[1] [2]"])
  func nothingIsLost(_ text: String) {
    #expect(format(text) == nil)
  }

  /// Against the layout of another printer, on trees of all shapes.
  @Test func agreesWithFoundation() throws {
    var random = SplitMix64(seed: 11)
    for round in 0..<300 {
      let text = value(&random, depth: 0)
      let ours = try #require(format(text))
      let object = try JSONSerialization.jsonObject(with: Data(ours.utf8), options: [.fragmentsAllowed])
      let original = try JSONSerialization.jsonObject(with: Data(text.utf8), options: [.fragmentsAllowed])
      #expect((object as? NSObject) == (original as? NSObject), "seed 11, round \(round): \(text)")
      #expect(format(ours) == ours)
      #expect(!ours.split(separator: "\n").contains { $0.hasSuffix(" ") })
    }
  }

  private func value(_ random: inout SplitMix64, depth: Int) -> String {
    switch random.below(depth > 4 ? 5 : 9) {
    case 0: return "null"
    case 1: return ["true", "false"][random.below(2)]
    case 2: return "\(random.below(2_000) - 1_000)"
    case 3: return "\(random.below(100)).5"
    case 4: return ["\"\"", "\"a b\"", "\"\\n\\\"{}[],:\"", "\"🎉\""][random.below(4)]
    case 5, 6:
      let elements = (0..<random.below(4)).map { _ in value(&random, depth: depth + 1) }
      return "[" + elements.joined(separator: [",", " , ", "\n,"][random.below(3)]) + "]"
    default:
      let members = (0..<random.below(4)).map { "\"k\($0)\" : " + value(&random, depth: depth + 1) }
      return "{ " + members.joined(separator: ",\r\n\t") + "}"
    }
  }
}
