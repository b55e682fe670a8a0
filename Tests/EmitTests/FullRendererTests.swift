import Emit
import Foundation
import Lexer
import Testing

/// The look of the full form. Every block is the whole output for one case.
@Suite struct FullRendererTests {
  @Test func twoMarksOnOneLine() {
    var sample = Sample()
    let lines = String(repeating: "\n", count: 39)
    let file = sample.file(
      "workflows/main.json",
      lines + """
        {
              "anthropicApi": {
                "id": "{{FLEXCRED_ANTHROPIC_ID_DERCRESU}}",

        """)
    sample.diagnostics = [
      Diagnostic(
        rule: "placeholder-suffix", severity: .error,
        message: "suffix `DERCRESU` does not belong to scope `FLEXCRED`", span: file.span("DERCRESU"),
        label: "expected `DERCXELF`", labels: [Label(file.span("FLEXCRED"), "scope `FLEXCRED`")],
        address: DomainAddress(
          workflow: "main", node: "Ask Claude", pointer: "/nodes/3/credentials/anthropicApi/id"),
        why: "only `…_DERCXELF` is substituted at deployment; this text would reach n8n unchanged",
        fixes: [.replace(file.span("DERCRESU"), with: "DERCXELF", "replace the suffix with `DERCXELF`", .safe)])
    ]
    #expect(
      sample.full() == """
        error[placeholder-suffix]: suffix `DERCRESU` does not belong to scope `FLEXCRED`
          --> workflows/main.json:42:40
           |
        41 |       "anthropicApi": {
        42 |         "id": "{{FLEXCRED_ANTHROPIC_ID_DERCRESU}}",
           |                  --------              ^^^^^^^^ expected `DERCXELF`
           |                  scope `FLEXCRED`
           |
           = in: workflow `main` › node `Ask Claude` › credentials.anthropicApi.id
           = why: only `…_DERCXELF` is substituted at deployment; this text would reach n8n unchanged
           = fix: replace the suffix with `DERCXELF` (safe, applied by --fix)


        """)
  }

  @Test func labelInASecondFile() {
    var sample = Sample()
    let main = sample.file(
      "workflows/main.json",
      String(repeating: "\n", count: 25)
        + """
                "to": "x",
                "subject": "Hello {{INSTPARM_COMPANY_NAM_MRAPTSNI}}",

        """)
    let config = sample.file("codika.yaml", String(repeating: "\n", count: 11) + "  COMPANY_NAME:\n")
    sample.diagnostics = [
      Diagnostic(
        rule: "instparm-undeclared", severity: .error, message: "no deployment parameter is called `COMPANY_NAM`",
        span: main.span("COMPANY_NAM"), label: "not declared",
        labels: [Label(config.span("COMPANY_NAME"), "did you mean this one?")],
        help: "declared parameters are `COMPANY_NAME`, `SENDER`, `TONE`",
        fixes: [.replace(main.span("COMPANY_NAM"), with: "COMPANY_NAME", "use `COMPANY_NAME`", .suggested)])
    ]
    #expect(
      sample.full() == """
        error[instparm-undeclared]: no deployment parameter is called `COMPANY_NAM`
          --> workflows/main.json:27:38
           |
        27 |         "subject": "Hello {{INSTPARM_COMPANY_NAM_MRAPTSNI}}",
           |                                      ^^^^^^^^^^^ not declared
           |
          ::: codika.yaml:12
           |
        12 |   COMPANY_NAME:
           |   ------------ did you mean this one?
           |
           = help: declared parameters are `COMPANY_NAME`, `SENDER`, `TONE`
           = fix: use `COMPANY_NAME` (suggested, applied by --fix --unsafe-fixes)


        """)
  }

  @Test func threeDigitLines() {
    var sample = Sample()
    let file = sample.file(
      "workflows/main.json",
      String(repeating: "\n", count: 117)
        + #"          "text": "={{ $('Fetch Leads').first().json.email }}","#)
    sample.diagnostics = [
      .error(
        "node `Fetch Leads` has not run when this expression is evaluated", file.span("'Fetch Leads'"),
        "runs after `Send Mail`, or on another branch")
    ]
    sample.diagnostics[0].address = DomainAddress(
      workflow: "main", node: "Send Mail", pointer: "/nodes/7/parameters/text")
    sample.diagnostics[0].help = "nodes that always run before are `Webhook`, `Codika Init`, `Score Lead`"
    #expect(
      sample.full() == """
        error[some-rule]: node `Fetch Leads` has not run when this expression is evaluated
          --> workflows/main.json:118:26
            |
        118 |           "text": "={{ $('Fetch Leads').first().json.email }}",
            |                          ^^^^^^^^^^^^^ runs after `Send Mail`, or on another branch
            |
            = in: workflow `main` › node `Send Mail` › parameters.text
            = help: nodes that always run before are `Webhook`, `Codika Init`, `Score Lead`


        """)
  }

  @Test func threeMarksOnOneLineAreStacked() {
    var sample = Sample()
    let file = sample.file("a.json", "{ \"one\": two, \"three\": four }\n")
    sample.diagnostics = [
      .error(
        "three things", file.span("two"), "second",
        labels: [Label(file.span("\"one\""), "first"), Label(file.span("four"), "third")])
    ]
    #expect(
      sample.full() == """
        error[some-rule]: three things
          --> a.json:1:10
          |
        1 | { "one": two, "three": four }
          |   -----  ^^^           ---- third
          |   |      second
          |   first


        """)
  }

  @Test func marksInsideOfMarks() {
    var sample = Sample()
    let file = sample.file("a.json", "{ \"one\": [1, 2, 3] }\n")
    sample.diagnostics = [
      .error("one in a list", file.span("2"), "this one", labels: [Label(file.span("[1, 2, 3]"), "in this list")])
    ]
    #expect(
      sample.full() == """
        error[some-rule]: one in a list
          --> a.json:1:14
          |
        1 | { "one": [1, 2, 3] }
          |          ----^---- in this list
          |              this one


        """)
  }

  @Test func marksOnSeveralLinesOfOneFile() {
    var sample = Sample()
    let file = sample.file("codika.yaml", "a:\n  x: 1\nb:\n  y: 2\nc: 3\nd: 4\ne: 5\na: 6\n")
    sample.diagnostics = [
      .error("key `a` stands twice", file.span("a", 1), "again", labels: [Label(file.span("a"), "first here")])
    ]
    #expect(
      sample.full() == """
        error[some-rule]: key `a` stands twice
          --> codika.yaml:8:1
          |
        1 | a:
          | - first here
        ...
        8 | a: 6
          | ^ again


        """)
  }

  @Test func aSingleHiddenLineIsShown() {
    var sample = Sample()
    let file = sample.file("codika.yaml", "a: 1\nb: 2\na: 3\n")
    sample.diagnostics = [.error("twice", file.span("a", 1), labels: [Label(file.span("a"), "first here")])]
    #expect(
      sample.full() == """
        error[some-rule]: twice
          --> codika.yaml:3:1
          |
        1 | a: 1
          | - first here
        2 | b: 2
        3 | a: 3
          | ^


        """)
  }

  @Test func spanOverSeveralLines() {
    var sample = Sample()
    let file = sample.file("a.json", "{\n  \"a\": {\n    \"b\": 1,\n    \"c\": 2,\n    \"d\": 3\n  },\n  \"e\": 4\n}\n")
    sample.diagnostics = [.error("too much", file.span(from: "{\n    \"b\"", to: "3\n  }"), "all of this")]
    #expect(
      sample.full() == """
        error[some-rule]: too much
          --> a.json:2:8
          |
        1 |   {
        2 |     "a": {
          |  ________^
        ... |
        6 | |   },
          | |___^ all of this


        """)
    sample.diagnostics = [
      .error(
        "too much", file.span(from: "\"b\"", to: "2"), "both",
        labels: [Label(file.span(from: "\"a\"", to: "  }"), "in here")])
    ]
    #expect(
      sample.full() == """
        error[some-rule]: too much
          --> a.json:3:5
          |
        2 | /     "a": {
        3 | | /     "b": 1,
        4 | | |     "c": 2,
          | | |__________^ both
        5 | |       "d": 3
        6 | |     },
          | |_____- in here


        """)
  }

  @Test func emptySpans() {
    var sample = Sample()
    let file = sample.file("a.json", "{ \"a\": }\n")
    sample.diagnostics = [.error("a value is missing", SourceSpan(file.file, 7, 7), "here")]
    #expect(
      sample.full() == """
        error[some-rule]: a value is missing
          --> a.json:1:8
          |
        1 | { "a": }
          |        ^ here


        """)
    sample.diagnostics = [.error("end of line", SourceSpan(file.file, 8, 8), "here")]
    #expect(
      sample.full() == """
        error[some-rule]: end of line
          --> a.json:1:9
          |
        1 | { "a": }
          |         ^ here


        """)
    sample.diagnostics = [.error("end of file", file.wholeSpan.endPoint, "here")]
    #expect(
      sample.full() == """
        error[some-rule]: end of file
          --> a.json:2:1
          |
        1 | { "a": }
        2 |
          | ^ here


        """)
  }

  @Test func wholeFile() {
    var sample = Sample()
    let file = sample.file("workflows/lost.json", "{}\n")
    sample.diagnostics = [.error("no entry names this file", file.startPoint)]
    sample.diagnostics[0].help = "add it to `workflows`"
    #expect(
      sample.full() == """
        error[some-rule]: no entry names this file
          --> workflows/lost.json
          = help: add it to `workflows`


        """)
  }

  @Test func emptyFile() {
    var sample = Sample()
    let file = sample.file("codika.yaml", "")
    sample.diagnostics = [.error("file is empty", file.wholeSpan, "expected `codika: 1`")]
    #expect(
      sample.full() == """
        error[some-rule]: file is empty
          --> codika.yaml:1:1
          |
        1 |
          | ^ expected `codika: 1`


        """)
  }

  @Test func unknownFileHasNoPlace() {
    var sample = Sample()
    sample.diagnostics = [.error("no such place", SourceSpan(FileID(7), 1, 2), "here")]
    #expect(sample.full() == "error[some-rule]: no such place\n\n")
  }

  @Test func lastLineWithoutNewline() {
    var sample = Sample()
    let file = sample.file("a.json", "{\n\"a\": 1")
    sample.diagnostics = [.error("not closed", file.wholeSpan.endPoint, "expected `}`")]
    #expect(
      sample.full() == """
        error[some-rule]: not closed
          --> a.json:2:7
          |
        2 | "a": 1
          |       ^ expected `}`


        """)
  }

  @Test func carriageReturnsAndByteOrderMark() {
    var sample = Sample()
    let file = sample.file("a.yaml", "\u{FEFF}a: 1\r\nb: 2\r\n")
    sample.diagnostics = [.error("first", file.span("a"), "x"), .error("second", file.span("2"), "y")]
    #expect(
      sample.full() == """
        error[some-rule]: first
          --> a.yaml:1:1
          |
        1 | a: 1
          | ^ x

        error[some-rule]: second
          --> a.yaml:2:4
          |
        2 | b: 2
          |    ^ y


        """)
  }

  @Test func tabsGoToTheNextStop() {
    var sample = Sample()
    let file = sample.file("a.json", "\t\"a\":\t1,\n")
    sample.diagnostics = [.error("one", file.span("1"), "here", labels: [Label(file.span("\t", 1), "tab")])]
    #expect(
      sample.full() == """
        error[some-rule]: one
          --> a.json:1:7
          |
        1 |     "a":    1,
          |         ----^ here
          |         tab


        """)
  }

  @Test func wideCharactersAndMarks() {
    var sample = Sample()
    let file = sample.file("a.json", "\"日本\": \"e\u{301}👩‍👩‍👧🇨🇭👍🏽❤️x\"\n")
    sample.diagnostics = [
      .error("the last", file.span("x"), "here", labels: [Label(file.span("日本"), "wide")])
    ]
    // Columns: quote 1, two wide characters 4, quote, colon, blank, quote, accented e 1, four emoji 2 each, x.
    #expect(
      sample.full() == """
        error[some-rule]: the last
          --> a.json:1:21
          |
        1 | "日本": "e\u{301}👩‍👩‍👧🇨🇭👍🏽❤️x"
          |  ----             ^ here
          |  wide


        """)
  }

  @Test func controlCharactersAreVisible() {
    var sample = Sample()
    let file = sample.sources.add(
      path: "a\u{1B}[31m.json", bytes: Array("\"a\u{0}b\u{1B}[2Jc\u{202E}d\u{7F}\u{85}".utf8) + [0xFF, 0xC3, 0x28])
    sample.diagnostics = [.error("a name with\nnewline and \u{1B}[1m", file.span("d"), "x\ty")]
    #expect(
      sample.full() == """
        error[some-rule]: a name with␊newline and ␛[1m
          --> a␛[31m.json:1:11
          |
        1 | "a␀b␛[2Jc<U+202E>d␡<U+0085><FF><C3>(
          |                  ^ x␉y


        """)
  }

  @Test func asciiTerminal() {
    var sample = Sample()
    let file = sample.file("ä.json", "\"é\": \"日\u{7}\"\n")
    sample.diagnostics = [.error("text `é` → `e`", file.span("日"), "here…")]
    sample.diagnostics[0].address = DomainAddress(workflow: "main", node: "Zürich")
    #expect(
      sample.full(Style(isUnicode: false)) == """
        error[some-rule]: text `<U+00E9>` -> `e`
          --> <U+00E4>.json:1:7
          |
        1 | "<U+00E9>": "<U+65E5><U+0007>"
          |              ^^^^^^^^ here...
          |
          = in: workflow `main` > node `Z<U+00FC>rich`


        """)
  }

  @Test func colours() {
    var sample = Sample()
    let file = sample.file("a.json", "ab\n")
    sample.diagnostics = [.error("bad", file.span("b"), "here", labels: [Label(file.span("a"), "also")])]
    sample.diagnostics[0].help = "don't"
    let text = sample.full(Style(hasColor: true)).split(separator: "\u{1B}", omittingEmptySubsequences: false)
      .joined(separator: "^")
    #expect(
      text == """
        ^[1;31merror[some-rule]^[0m^[1m: bad^[0m
        ^[1;34m  -->^[0m a.json:1:2
         ^[1;34m |^[0m
        ^[1;34m1 |^[0m ab
         ^[1;34m |^[0m ^[1;34m-^[0m^[1;31m^^[0m ^[1;31mhere^[0m
         ^[1;34m |^[0m ^[1;34malso^[0m
         ^[1;34m |^[0m
         ^[1;34m =^[0m ^[1mhelp:^[0m don't


        """)
  }

  @Test func secretsAreMasked() {
    var sample = Sample()
    let file = sample.file("environments/dev.yaml", "values:\n  TOKEN: sk-very-secret # comment\n")
    sample.diagnostics = [.error("a secret in plain text", file.span("sk-very-secret"), "here")]
    sample.diagnostics[0].isSecret = true
    sample.diagnostics.append(.error("a comment", file.span("# comment"), "and here"))
    #expect(
      sample.full() == """
        error[some-rule]: a secret in plain text
          --> environments/dev.yaml:2:10
          |
        1 | values:
        2 |   TOKEN: ••• # comment
          |          ^^^ here

        error[some-rule]: a comment
          --> environments/dev.yaml:2:25
          |
        1 | values:
        2 |   TOKEN: ••• # comment
          |              ^^^^^^^^^ and here


        """)
  }

  @Test func surplusFindingsAreCounted() {
    var sample = Sample()
    let file = sample.file("a.json", "abc")
    sample.diagnostics = [
      .error("one", file.span("a")), .error("two", file.span("b")), .error("three", file.span("c")),
    ]
    sample.diagnostics[0].severity = .note
    let text = sample.full(Style(maxDiagnostics: 2))
    #expect(!text.contains("one"))
    #expect(text.contains("error[some-rule]: two\n"))
    #expect(text.hasSuffix("\n\n1 more finding is not shown (limit of --max-diagnostics: 2)\n"))
    #expect(sample.full(Style(maxDiagnostics: nil)).contains("one"))
    #expect(sample.full(Style(maxDiagnostics: 0)) == "3 more findings are not shown (limit of --max-diagnostics: 0)\n")
  }

  @Test func fixesOfEveryKind() {
    var sample = Sample()
    let file = sample.file("a.json", "abc")
    sample.diagnostics = [.error("one", file.startPoint)]
    sample.diagnostics[0].fixes = [
      Fix("do this", .suggested, [TextEdit(file.startPoint, "x")]), Fix("or that", .manual, []),
    ]
    #expect(
      sample.full() == """
        error[some-rule]: one
          --> a.json
          = fix: do this (suggested, applied by --fix --unsafe-fixes)
          = fix: or that (by hand: not applied)


        """)
  }

  @Test func longLinesAreCutAroundTheMarks() {
    var sample = Sample()
    let words = (0..<60).map { "word\($0)" }.joined(separator: " ")
    let file = sample.file("a.json", words + "\n")
    let style = Style(width: 60)
    sample.diagnostics = [
      .error("head", file.span("word1"), "near the start"), .error("middle", file.span("word30"), "in the middle"),
      .error("tail", file.span("word59"), "at the end"),
      .error("far apart", file.span("word40"), "this", labels: [Label(file.span("word2"), "that")]),
      .error("too wide", file.span(from: "word20", to: "word45"), "all"),
    ]
    #expect(
      sample.full(style) == """
        error[some-rule]: head
          --> a.json:1:7
          |
        1 | word0 word1 word2 word3 word4 word5 word6 word7 word8 w…
          |       ^^^^^ near the start

        error[some-rule]: too wide
          --> a.json:1:131
          |
        1 | …d19 word20 word21 word22 word23 word24 word25 word26 w…
          |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ all

        error[some-rule]: middle
          --> a.json:1:201
          |
        1 | …26 word27 word28 word29 word30 word31 word32 word33 wo…
          |                          ^^^^^^ in the middle

        error[some-rule]: far apart
          --> a.json:1:271
          |
        1 | …36 word37 word38 word39 word40 word41 word42 word43 wo…
          | -                        ^^^^^^ this
          | that

        error[some-rule]: tail
          --> a.json:1:404
          |
        1 | …word52 word53 word54 word55 word56 word57 word58 word59
          |                                                   ^^^^^^ at the end


        """)
  }

  @Test(arguments: [20, 40, 60, 61, 79, 80, 120])
  func cutLinesFitAndMarksStandUnderTheirText(width: Int) throws {
    for text in ["abcXYZ", "日本XYZ", "\t😀XYZ", "\u{1}éXYZ"] {
      for copies in [0, 1, 5, 50, 400] {
        for tail in [0, 3, 50, 5000] {
          var sample = Sample()
          let file = sample.file(
            "a.json", String(repeating: "aé日 ", count: copies) + text + String(repeating: "b", count: tail) + "\n")
          sample.diagnostics = [.error("m", file.span("XYZ"))]
          let lines = sample.full(Style(width: width)).split(separator: "\n").map(String.init)
          let source = try #require(lines.first { $0.hasPrefix("1 |") })
          let marks = try #require(lines.last)
          #expect(columns(source) <= width)
          let before = try #require(source.range(of: "XYZ")).lowerBound
          #expect(columns(String(source[..<before])) == columns(String(marks.prefix { $0 != "^" })))
          #expect(marks.hasSuffix(" ^^^"))
        }
      }
    }
  }

  /// Columns of text made of the characters above.
  private func columns(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + (["日", "本", "😀"].contains($1) ? 2 : 1) }
  }

  @Test func aMegabyteOnOneLineCostsNoMoreThanItsWindow() {
    var sample = Sample()
    let file = sample.file(
      "a.json", String(repeating: "[1],", count: 250_000) + "x" + String(repeating: ",[2]", count: 250_000))
    sample.diagnostics = (0..<50).map { .error("number \($0)", SourceSpan(file.file, 20_000 * $0, 20_000 * $0 + 1)) }
    sample.diagnostics.append(.error("x", file.span("x"), "here"))
    let text = sample.full(Style(maxDiagnostics: nil))
    #expect(text.utf8.count < 51 * 500)
    #expect(text.contains("a.json:1:1000001\n"))
    #expect(text.contains("…") && text.contains(",x,"))
  }
}
