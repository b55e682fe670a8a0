import Lexer
import Parser
import Support
import Testing

@Suite struct JSONFixTests {
  /// Trailing commas and comments are the only things of a broken file that are mended by themselves.
  @Test(arguments: [
    (#"{"a":1,}"#, #"{"a":1}"#), ("[1, 2 , ]", "[1, 2  ]"), ("[[1,],]", "[[1]]"),
    ("// head\n{\"a\": 1} // tail\n", "{\"a\": 1}\n"), ("{ /* x */ \"a\": /* y */ 1 }", "{ \"a\": 1 }"),
    ("{\r\n  # one\r\n  \"a\": 1, // two\r\n}", "{\r\n  \"a\": 1\r\n}"), ("[1, /* a */ 2, /* b\nc */ ]", "[1, 2 ]"),
    ("\u{FEFF}// bom\n[]", "\u{FEFF}[]"),
  ])
  func safeFixes(_ text: String, _ fixed: String) throws {
    var source = SourceText.of(text)
    // As the fix engine does: all fixes of a round whose edits are apart, then again.
    for _ in 0..<10 {
      let fixes = JSONParser.parse(source).diagnostics.flatMap(\.fixes)
      guard !fixes.isEmpty else { break }
      #expect(fixes.allSatisfy { $0.applicability == .safe })
      source = .of(Edits.apply(Fix("all", .safe, fixes.flatMap(\.edits)), to: source))
    }
    #expect(source.text(source.wholeSpan) == fixed)
    #expect(JSONParser.parse(source).diagnostics.isEmpty)
  }

  @Test(arguments: ["[1 2]", "{a:1}", "['x']", "[01]", "{\"a\":1", "[\"\t\"]", "name: x", "[1]]"])
  func nothingElseIsMended(_ text: String) {
    #expect(JSONParser.parse(.of(text)).diagnostics.allSatisfy { $0.fixes.isEmpty })
  }
}
