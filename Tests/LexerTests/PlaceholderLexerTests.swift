import Lexer
import Testing

@Suite struct PlaceholderLexerTests {
  /// `prefix|key|suffix` of each token, `-` for what is not there, and marks: `=` exact, `s` spaces, `a` small letters,
  /// `?` unknown prefix, `~SCOPE` near scope, `/SCOPE` suffix of another scope, `k` malformed key.
  private func describe(_ text: String) -> [String] {
    let bytes = Array(text.utf8)[...]
    return PlaceholderLexer.tokens(in: bytes).map { describe($0, bytes) }
  }

  private func describe(_ token: PlaceholderToken, _ bytes: ArraySlice<UInt8>) -> String {
    func part(_ range: Range<Int>?) -> String { range.map { String(decoding: bytes[$0], as: UTF8.self) } ?? "-" }
    let form = token.form
    var marks = ""
    if form.isExact { marks += "=" }
    if form.hasSpaces { marks += "s" }
    if form.hasSmallLetters { marks += "a" }
    if form.scope == nil { marks += "?" }
    if token.key != nil, !form.isKeyWellFormed { marks += "k" }
    if let near = form.nearScope { marks += "~\(near.rawValue)" }
    if let other = form.suffixScope, other != form.scope { marks += "/\(other.rawValue)" }
    return "\(part(token.prefix))|\(part(token.key))|\(part(token.suffix)) \(marks)"
  }

  @Test(arguments: ScopeName.allCases)
  func readsEachScope(_ scope: ScopeName) {
    let name = scope.rawValue
    #expect(describe("{{\(name)_A_1_\(scope.suffix)}}") == ["\(name)|A_1|\(scope.suffix) ="])
    #expect(describe("{{\(name)_A_1}}") == ["\(name)|A_1|- "])
    #expect(describe("{{\(name)}}") == ["\(name)|-|- "])
    #expect(describe("{{\(name)_\(scope.suffix)}}") == ["\(name)|-|\(scope.suffix) "])
    #expect(
      describe("{{ \(name.lowercased())_7_\(scope.suffix.lowercased()) }}")
        == ["\(name.lowercased())|7|\(scope.suffix.lowercased()) sa"])
  }

  static let cases: [(String, [String])] = [
    ("{{SUBWKFL_extract-PDF_2_LFKWBUS}}", ["SUBWKFL|extract-PDF_2|LFKWBUS ="]),
    ("{{PROCDATA_PROCESS-ID_ATADCORP}}", ["PROCDATA|PROCESS-ID|ATADCORP k"]),
    ("{{FLEXCRED_anthropic_ID_DERCXELF}}", ["FLEXCRED|anthropic_ID|DERCXELF ak"]),
    // Suffixes: of another scope, misspelt, the mirror image that ORGSECRET does not have, behind a credential's key.
    ("{{FLEXCRED_OPENAI_ID_DERCRESU}}", ["FLEXCRED|OPENAI_ID|DERCRESU /USERCRED"]),
    ("{{ORGSECRET_N8N_BASE_URL_TERCSORG}}", ["ORGSECRET|N8N_BASE_URL|TERCSORG "]),
    ("{{ORGSECRET_N8N_BASE_URL_TERCESGRO}}", ["ORGSECRET|N8N_BASE_URL|TERCESGRO "]),
    ("{{INSTPARM_COMPANY_MRAPTSIN}}", ["INSTPARM|COMPANY|MRAPTSIN "]),
    ("{{FLEXCRED_OPENAI_ID_FLEX}}", ["FLEXCRED|OPENAI_ID|FLEX "]),
    ("{{FLEXCRED_OPENAI_ID}}", ["FLEXCRED|OPENAI_ID|- "]),
    ("{{INSTPARM_COMPANY_NAME}}", ["INSTPARM|COMPANY_NAME|- "]),
    // Spaces.
    ("{{ USERDATA_USER_ID_ATADRESU}}", ["USERDATA|USER_ID|ATADRESU s"]),
    ("{{\tUSERDATA_USER_ID_ATADRESU\n}}", ["USERDATA|USER_ID|ATADRESU s"]),
    ("{{INSTPARM_COMPANY NAME_MRAPTSNI}}", ["INSTPARM|COMPANY NAME|MRAPTSNI sk"]),
    ("{{ ORGSECRET_N8N_BASE_URL }}", ["ORGSECRET|N8N_BASE_URL|- s"]),
    // Unknown prefixes: near a scope, with a suffix, with the mirror image of what stands first.
    ("{{USREDATA_USER_ID_ATADRESU}}", ["USREDATA|USER_ID|ATADRESU ?~USERDATA/USERDATA"]),
    ("{{ORGSCRET_X}}", ["ORGSCRET|X|- ?~ORGSECRET"]),
    ("{{INSPTARM_X}}", ["INSPTARM|X|- ?~INSTPARM"]),
    ("{{ORG_SECRET_BASE_TERCESORG}}", ["ORG_SECRET|BASE|TERCESORG ?~ORGSECRET/ORGSECRET"]),
    ("{{ORG_SECRET_BASE}}", ["ORG_SECRET|BASE|- ?~ORGSECRET"]),
    ("{{MYVAR_KEY_RAVYM}}", ["MYVAR|KEY|RAVYM ?"]),
    ("{{WHATEVER_KEY_MRAPTSNI}}", ["WHATEVER|KEY|MRAPTSNI ?~INSTPARM/INSTPARM"]),
    // Several, adjacent, in running text, in an expression, in JSON text.
    (
      "a{{INSTPARM_A_MRAPTSNI}}{{INSTPARM_B_MRAPTSNI}}/é{{USERDATA_USER_ID_ATADRESU}}",
      ["INSTPARM|A|MRAPTSNI =", "INSTPARM|B|MRAPTSNI =", "USERDATA|USER_ID|ATADRESU ="]
    ),
    ("={{ {{INSTPARM_A_MRAPTSNI}} + 1 }}", ["INSTPARM|A|MRAPTSNI ="]),
    (#"{"a":{"b":{{INSTPARM_A_MRAPTSNI}}}}"#, ["INSTPARM|A|MRAPTSNI ="]),
    ("{{{INSTPARM_A_MRAPTSNI}}}", ["INSTPARM|A|MRAPTSNI ="]),
    // No placeholders.
    ("{{ $json.total }}", []),
    ("{{ $('Node').item.json.x }}", []),
    ("{{FIRST_NAME}} {{API_KEY}} {{{RAW_HTML}}} {{ name }} {{user-name}} {{#each}}", []),
    ("{{userdata_name}} {{ Orgcred }} {{instparm}}", []),
    ("{{ORDERED_ITEMS}} {{METADATA_X}} {{USER_NAME_X}}", []),
    ("{{INSTPARM_A_MRAPTSNI.length}}", []),
    ("{{}} {{ }} {{{{}}}} {% x %} {{", []),
    ("{{INSTPARM_A_MRAPTSNI}", []),
    ("{{INSTPARM_A_MRAPTSNI", []),
    ("{INSTPARM_A_MRAPTSNI}", []),
    ("{{{ORGSCRET_X}}}", []),
  ]

  @Test(arguments: cases)
  func reads(_ text: String, _ expected: [String]) {
    #expect(describe(text) == expected)
  }

  @Test(arguments: [
    ("{{INSTPARM_A_MRAPTSNI}}", "INSTPARM|A|MRAPTSNI ="), ("{{FOO}}", "FOO|-|- ?"), ("{{FOO_BAR}}", "FOO|BAR|- ?"),
    ("{{}}", "|-|- ?"), ("{{ x y }}", "x y|-|- sa?"), ("{{$json.a}}", "$json.a|-|- a?"),
  ])
  func readsBareTokensAlways(_ text: String, _ expected: String) {
    let bytes = Array(text.utf8)[...]
    #expect(describe(PlaceholderLexer.bareToken(bytes), bytes) == expected)
  }

  @Test func findsPairsAtEveryOffset() {
    for length in 0..<40 {
      for place in 0..<max(length - 1, 0) {
        var bytes = [UInt8](repeating: 0x20, count: length)
        bytes[place] = 0x7B
        bytes[place + 1] = 0x7B
        for start in 0..<length {
          #expect(ByteSearch.pair(0x7B, 0x7B, in: bytes[...], from: start) == (start <= place ? place : nil))
        }
        #expect(ByteSearch.pair(0x7B, 0x7B, in: bytes[..<(place + 1)], from: 0) == nil)
        #expect(ByteSearch.pair(0x7B, 0x7B, in: bytes[place...], from: place) == place)
      }
    }
    #expect(ByteSearch.pair(0x7B, 0x7B, in: Array("{ { |{ {| zz{|{{".utf8)[...], from: 0) == 14)
  }
}
