import Lexer
import Parser
import Support
import Testing

@Suite struct PlaceholderParserTests {
  /// `text under the span|prefix|key|suffix site`.
  private func describe(_ text: String) -> [String] {
    let document = JSONParser.parse(.of(text))
    return PlaceholderParser.placeholders(in: document).map { placeholder in
      let raw = { (span: SourceSpan) in document.source.text(span) }
      let parts = [placeholder.prefix, placeholder.key, placeholder.suffix].map { $0.map { raw($0.span) } ?? "-" }
      return "\(raw(placeholder.span)) \(parts.joined(separator: "|")) \(placeholder.site)"
    }
  }

  static let cases: [(String, [String])] = [
    (
      #"{"a":"{{USERDATA_USER_ID_ATADRESU}}"}"#, ["{{USERDATA_USER_ID_ATADRESU}} USERDATA|USER_ID|ATADRESU wholeString"]
    ),
    (#"{"a":"x{{INSTPARM_A_MRAPTSNI}}"}"#, ["{{INSTPARM_A_MRAPTSNI}} INSTPARM|A|MRAPTSNI inString"]),
    (#"{"a":{{INSTPARM_A_MRAPTSNI}}}"#, ["{{INSTPARM_A_MRAPTSNI}} INSTPARM|A|MRAPTSNI bareValue"]),
    (#"[{{INSTPARM_A_MRAPTSNI}}]"#, ["{{INSTPARM_A_MRAPTSNI}} INSTPARM|A|MRAPTSNI bareValue"]),
    (#"{"{{INSTPARM_A_MRAPTSNI}}":1}"#, ["{{INSTPARM_A_MRAPTSNI}} INSTPARM|A|MRAPTSNI key"]),
    // Escapes before, inside and instead of the text; spans are raw bytes.
    (#"["é\n\"{{INSTPARM_A_MRAPTSNI}}\u00e9"]"#, ["{{INSTPARM_A_MRAPTSNI}} INSTPARM|A|MRAPTSNI inString"]),
    (#"["{{INSTPARM_\u0041B_MRAPTSNI}}"]"#, [#"{{INSTPARM_\u0041B_MRAPTSNI}} INSTPARM|\u0041B|MRAPTSNI wholeString"#]),
    (
      #"["\u007b\u007bINSTPARM_A_MRAPTSNI\u007d}"]"#,
      [#"\u007b\u007bINSTPARM_A_MRAPTSNI\u007d} INSTPARM|A|MRAPTSNI wholeString"#]
    ),
    (#"["{\u007BINSTPARM_A_MRAPTSNI}}"]"#, [#"{\u007BINSTPARM_A_MRAPTSNI}} INSTPARM|A|MRAPTSNI wholeString"#]),
    (#"["\u0049{{\tINSTPARM_A_MRAPTSNI}}"]"#, [#"{{\tINSTPARM_A_MRAPTSNI}} INSTPARM|A|MRAPTSNI inString"#]),
    // In the order of the file, keys before their values.
    (
      #"{"{{INSTPARM_A_MRAPTSNI}}":"{{INSTPARM_B_MRAPTSNI}}","c":["{{ $json.x }}",{{INSTPARM_C_MRAPTSNI}},"\n{{INSTPARM_D}}"]}"#,
      [
        "{{INSTPARM_A_MRAPTSNI}} INSTPARM|A|MRAPTSNI key", "{{INSTPARM_B_MRAPTSNI}} INSTPARM|B|MRAPTSNI wholeString",
        "{{INSTPARM_C_MRAPTSNI}} INSTPARM|C|MRAPTSNI bareValue", "{{INSTPARM_D}} INSTPARM|D|- inString",
      ]
    ),
    (#"{"a":"{{ $json.x }} {{FIRST_NAME}}","b":"={{ {a: 1} }}"}"#, []),
    ("", []), ("{{", []), (#"["{{INSTPARM_A_MRAPTSNI"#, []),
  ]

  @Test(arguments: cases)
  func finds(_ text: String, _ expected: [String]) { #expect(describe(text) == expected) }

  @Test func holdsTheValueAndTheText() throws {
    let document = JSONParser.parse(.of(#"{"a":{"b":"\t{{FLEXCRED_X\u005fAI_ID_DERCXELF}}"}}"#))
    let placeholder = try #require(PlaceholderParser.placeholders(in: document).first)
    #expect(placeholder.isExact && placeholder.scope == .flexcred)
    #expect(placeholder.key?.value == "X_AI_ID")
    #expect(placeholder.body.value == "FLEXCRED_X_AI_ID_DERCXELF")
    #expect(document.pointer(at: placeholder.value.span) == "/a/b")
  }

  @Test func doesNotTrapOnMutations() {
    let seed: UInt64 = 0x90AD
    var random = SplitMix64(seed: seed)
    let text = Array(
      #"{"{{SUBWKFL_a-b_LFKWBUS}}":"\u007b{{INSTPARM_A_MRAPTSNI}}\ud83d\ude00{{ ORGCRED_X }}","b":{{USREDATA_A_ATADRESU}}}"#
        .utf8)
    for _ in 0..<2000 {
      var bytes = text
      for _ in 0...random.below(4) {
        let place = random.below(bytes.count)
        switch random.below(3) {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes.remove(at: place)
        default: bytes.insert([0x7B, 0x7D, 0x22, 0x5C, 0x5F][random.below(5)], at: place)
        }
      }
      let document = JSONParser.parse(.of(bytes))
      for placeholder in PlaceholderParser.placeholders(in: document) {
        #expect(document.source.wholeSpan.contains(placeholder.span), "seed \(seed)")
        for part in [placeholder.prefix, placeholder.key, placeholder.suffix] {
          if let part { #expect(placeholder.span.contains(part.span), "seed \(seed)") }
        }
      }
    }
  }
}
