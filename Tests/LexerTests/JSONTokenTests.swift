import Lexer
import Support
import Testing

@Suite struct JSONTokenTests {
  @Test func kinds() {
    let text = "\u{FEFF}{\"a\": -1.5e3, /* c */ [true,null]} 'x' {{A_B}} tru 01 \"\\x\" @ // d"
    let kinds = JSONLexer.tokens(.of(text)).map(\.kind).filter { $0 != .whitespace }
    #expect(
      kinds == [
        .byteOrderMark, .leftBrace, .string, .colon, .number, .comma, .comment, .leftBracket, .literal, .comma,
        .literal,
        .rightBracket, .rightBrace, .foreignString, .placeholder, .word, .malformedNumber, .malformedString,
        .unexpected,
        .comment,
      ])
  }

  /// What is between `{{` and `}}` on one line and looks like words is one token; anything else is brackets.
  @Test(
    arguments: [
      ("{{FLEXCRED_X_ID_DERCXELF}}", 26), ("{{ flexcred_x }}", 16), ("{{}}", 4), ("{{A-B c}}", 9), ("{{A_B\n", 5),
      ("{{A_B", 5), ("{{A_B,", 5), ("{{A_B}", 6), ("{{A_B }", 5), ("{{A B,", 0), ("{{ \"a\"", 0), ("{{a: 1}}", 0),
      ("{{", 0),
      ("{{\nA}}", 0),
    ] as [(String, Int)])
  func placeholders(_ text: String, _ length: Int) {
    let first = JSONLexer.tokens(.of(text)).first
    #expect((first?.kind == .placeholder ? first?.range.count : 0) == length)
  }

  static let samples = [
    "", " ", "{\"a\":[1,2.5e-3,\"b\\n\\u00e9\",true,false,null,{}]}\n", "\u{FEFF}[ {{X_Y}} ,\r\n'q', `r` ]",
    "// a\n/* b",
    "{a: 1, 'b': +2, .5, 0x1F, NaN} # end", "\"open\n\"k\": \"v\"", "“smart” \u{00A0} \u{2028}é", "<html>&nbsp;</html>",
    "{{ $json.x }} {{a: 1}}",
  ]

  @Test(arguments: samples) func tokensTileTheFile(_ text: String) {
    expectTiling(Array(text.utf8))
  }

  @Test func tokensTileBrokenFiles() {
    var random = SplitMix64(seed: 42)
    for _ in 0..<3_000 {
      var bytes = Array(Self.samples[random.below(Self.samples.count)].utf8)
      for _ in 0...random.below(4) {
        let at = random.below(bytes.count + 1)
        switch random.below(3) {
        case 0: bytes.insert(UInt8(truncatingIfNeeded: random.below(256)), at: at)
        case 1 where at < bytes.count: bytes.remove(at: at)
        default: bytes.insert(contentsOf: Array("{}[]\",:\\'`/*{{#".utf8).shuffled(using: &random).prefix(3), at: at)
        }
      }
      expectTiling(bytes)
    }
  }

  private func expectTiling(_ bytes: [UInt8]) {
    let tokens = JSONLexer.tokens(.of(bytes))
    var end: UInt32 = 0
    for token in tokens {
      #expect(token.start == end && token.end > token.start, "\(bytes)")
      end = token.end
    }
    #expect(Int(end) == bytes.count, "\(bytes)")
  }

  @Test func decodedStringsKnowTheirBytes() {
    let source = SourceText.of(#"ab\n\u00e9\ud83c\udf89\ud800z"#)
    let decoded = JSONStrings.decode(source, source.wholeSpan)
    #expect(decoded.string == "ab\né🎉\u{FFFD}z")
    #expect(decoded.hasLoneSurrogates)
    // Cooked `é`, two bytes, comes from the six bytes of its escape; `b` is itself.
    #expect(decoded.rawSpan(of: 3..<5).range == 4..<10)
    #expect(decoded.rawSpan(of: 4..<5).range == 4..<10)
    #expect(decoded.rawSpan(of: 1..<2).range == 1..<2)
    #expect(decoded.rawSpan(of: 0..<decoded.utf8.count) == source.wholeSpan)
  }

  @Test(arguments: ["plain", "quote \" backslash \\ slash /", "\u{0}\u{1F}\u{7F}\n\r\t\u{8}\u{C}", "é🎉\u{2028}"])
  func escapesComeBack(_ text: String) {
    let escaped = SourceText.of(JSONStrings.escape(text))
    #expect(JSONStrings.decode(escaped, escaped.wholeSpan).string == text)
  }
}
