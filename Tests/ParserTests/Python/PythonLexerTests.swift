import Parser
import Support
import Testing

@Suite struct PythonLexerTests {
  /// `n:` names, `d:` numbers, `s:` strings (their content), `[` … `]` f-strings with `t:` texts, `#` comments, marks as
  /// they are.
  private func dump(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return PythonLexer.tokens(in: bytes).map { token in
      let content = String(decoding: bytes[token.content], as: UTF8.self)
      return switch token.kind {
      case .name: "n:" + content
      case .number: "d:" + content
      case .string: (token.isBytes ? "b" : "") + (token.isRaw ? "r" : "") + "s:" + content
      case .formatStart: "["
      case .formatText: "t:" + content
      case .formatEnd: "]"
      case .comment: "#"
      case .mark: content
      }
    }.joined(separator: " ")
  }

  @Test(arguments: [
    ("x = _('Node').first()", "n:x = n:_ ( s:Node ) . n:first ( )"),
    ("_node[\"A b\"].json", "n:_node [ s:A b ] . n:json"),
    ("# _('No')\n_x", "# n:_x"),
    ("r'a\\'b' B\"c\" rb'd' bR'e' u'f'", "rs:a\\'b bs:c brs:d brs:e s:f"),
    ("ur'a' xr'b'", "n:ur s:a n:xr s:b"),
    ("'''a'b\n''c''' \"\"\"d\\\"\"\"\" e\"\"\"", "s:a'b\n''c s:d\\\" n:e s:"),
    ("'open\nx", "s:open n:x"), ("'''open\nx", "s:open\nx"), ("'a\\\nb'", "s:a\\\nb"), ("''x", "s: n:x"),
    ("f'a{_json[\"x\"]}b'", "[ t:a { n:_json [ s:x ] } t:b ]"),
    ("f'{a['k']}'", "[ { n:a [ s:k ] } ]"),
    ("f'{{a}}{b!r:>{w}.2f}'", "[ t:{{a}} { n:b ! n:r : t:> { n:w } t:.2f } ]"),
    ("f'{ {1: 2}[1] }{(x:=1)}{y:=1}'", "[ { { d:1 : d:2 } [ d:1 ] } { ( n:x : = d:1 ) } { n:y : = d:1 } ]"),
    ("f'''a\n{b}'c''' d", "[ t:a\n { n:b } t:'c ] n:d"), ("f'a\nb", "[ t:a ] n:b"), ("f'{a", "[ { n:a"),
    ("rf'\\{a}'", "[ t:\\ { n:a } ]"), ("1.5e3 1.real 0xFF 1..2", "d:1.5e3 d:1 . n:real d:0xFF d:1 . . d:2"),
    ("größe = 'é'", "n:größe = s:é"), ("", ""),
  ])
  func cuts(text: String, expected: String) {
    #expect(dump(text) == expected)
  }

  @Test(arguments: [
    (#"'a\n\t\\\'\x41\101\u00e9\U0001F600'"#, "a\n\t\\'AAé😀"), (#"r'a\n'"#, #"a\n"#), (#"'\d\ '"#, #"\d\ "#),
    ("'a\\\nb'", "ab"), (#"'\0'"#, "\0"),
  ])
  func knowsValues(text: String, expected: String) throws {
    let bytes = Array(text.utf8)
    let token = try #require(PythonLexer.tokens(in: bytes).first)
    #expect(PythonStrings.value(token, in: bytes) == Array(expected.utf8))
  }

  @Test(arguments: [#"'\N{DEGREE SIGN}'"#, #"'\x4'"#, #"'\ud800'"#, #"'\Uffffffff'"#, "b'a'", "f'a'"])
  func doesNotGuessValues(text: String) throws {
    let bytes = Array(text.utf8)
    let token = try #require(PythonLexer.tokens(in: bytes).first)
    #expect(PythonStrings.value(token, in: bytes) == nil)
  }

  @Test func takesWhateverComes() {
    let pieces = [
      "f'", "f\"\"\"", "{", "}", ":", "'", "\"", "'''", "\\", "\n", "#", "r", "_", "x", "(", ")", "[", "]", "1.", "é",
    ]
    var random = SplitMix64(seed: 41)
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<random.below(30) { text += pieces[random.below(pieces.count)] }
      let bytes = Array(text.utf8)
      var end = 0
      for token in PythonLexer.tokens(in: bytes) {
        #expect(token.range.lowerBound >= end && token.range.upperBound <= bytes.count, "\(text)")
        #expect(token.range.contains(token.content.lowerBound) || token.content.isEmpty, "\(text)")
        end = token.range.upperBound
        _ = PythonStrings.value(token, in: bytes)
      }
    }
  }

  @Test func deepNestingCostsNoStack() {
    for piece in ["f'{", "{:", "f'{:{", "(", "f'{x:"] {
      let bytes = Array(String(repeating: piece, count: 100_000).utf8)
      #expect(!PythonLexer.tokens(in: bytes).isEmpty)
    }
    let closed = "f'" + String(repeating: "{:", count: 100_000) + String(repeating: "}", count: 100_000)
    #expect(!PythonLexer.tokens(in: Array(closed.utf8)).isEmpty)
  }
}
