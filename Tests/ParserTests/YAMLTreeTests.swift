import Lexer
import Parser
import Support
import Testing

/// Trees of legal YAML.
@Suite struct YAMLTreeTests {
  static func parse(_ text: String) -> Document {
    YAMLParser.parse(SourceText(file: FileID(0), path: "a.yaml", text: text))
  }

  @Test func blockCollectionsEndWithTheirLastChild() {
    let document = Self.parse("a:\n  - x\n  - y: 1\n\n\n# end\nb: |\n  text\n\nc:\n")
    #expect(
      DocumentDump.tree(document) == """
        1:1-10:3 object
          1:1-1:2 "a": 
            2:3-3:9 array
              2:5-2:6 string "x"
              3:5-3:9 object
                3:5-3:6 "y": 
                  3:8-3:9 number 1
          7:1-7:2 "b": 
            7:4-9:1 string "text\\n"
          10:1-10:2 "c": 
            10:3-10:3 null

        """)
    #expect(document.diagnostics.isEmpty)
    #expect(!document.hasSyntaxErrors)
    #expect(document.comments.map { document.source.text($0) } == ["# end"])
  }

  @Test func scalarsFollowTheCoreSchema() {
    let text = """
      - ~
      - null
      -
      - true
      - FALSE
      - 0
      - -12
      - 0x1F
      - 0o17
      - 1.5e3
      - .inf
      - -.INF
      - .NaN
      - "1"
      - '~'
      """
    let values = Self.parse(text).root?.elements ?? []
    #expect(values.prefix(3).map(\.isNull) == [true, true, true])
    #expect(values.dropFirst(3).prefix(2).map(\.bool) == [true, false])
    #expect(values.dropFirst(5).prefix(4).map(\.int) == [0, -12, 31, 15])
    #expect(values.dropFirst(9).prefix(3).map(\.double) == [1500, .infinity, -.infinity])
    #expect(values[12].double?.isNaN == true)
    #expect(values.dropFirst(13).map(\.string) == ["1", "~"])
  }

  @Test(arguments: [
    "yes", "no", "on", "off", "y", "n", "1_000", "12:30", "12:30:45", "012", "-07", "0b11", "2026-01-31", "1e", "+",
    ".", "0x", "0xG", "0o8", "1.2.3", "nUll", "tRue", "<<", "=", "+.nan",
  ])
  func everythingElseIsText(text: String) {
    let document = Self.parse("k: \(text)\n")
    #expect(document.root?["k"]?.string == text)
    #expect(!document.hasSyntaxErrors)
  }

  @Test func keysAreText() {
    let document = Self.parse("1: a\nnull: b\ntrue: c\n1.5: d\n\"q\": e\n? f\n: g\n")
    #expect(document.root?.members.map(\.name) == ["1", "null", "true", "1.5", "q", "f"])
    #expect(document.root?["null"]?.string == "b")
    #expect(document.diagnostics.isEmpty)
  }

  @Test func aliasesAreLookedThrough() {
    let document = Self.parse("a: &x {k: [1, 2]}\nb: *x\n&key c: 1\n*key : 2\n")
    #expect(document.root?["b"]?["k"]?.elements.map(\.int) == [1, 2])
    #expect(document.root?["b"]?.rawText == "*x")
    #expect(document.root?.members.last?.name == "c")
    #expect(document.diagnostics.map(\.rule) == ["duplicate-key"])
  }

  @Test func emptyTextHasNoRoot() {
    for text in ["", "\n", "# only\n", "---\n", "---\n...\n", "\u{FEFF}"] {
      let document = Self.parse(text)
      #expect(document.root == nil, "\(text.debugDescription)")
      #expect(document.diagnostics.isEmpty)
    }
  }

  @Test func aRangeKeepsTheSpansOfTheFile() {
    let text = "---\nname: é x\nlist: [a]\n---\n# Title: no: yaml\n"
    let source = SourceText(file: FileID(3), path: "SKILL.md", text: text)
    let start = 4
    let end = text.utf8.count - "---\n# Title: no: yaml\n".utf8.count
    let document = YAMLParser.parse(source, in: SourceSpan(FileID(3), start, end))
    #expect(document.diagnostics.isEmpty)
    #expect(document.root?["name"]?.rawText == "é x")
    #expect(document.root?["list"]?.elements.first?.rawText == "a")
    #expect(document.root?.span == SourceSpan(FileID(3), start, end - 1))
  }
}
