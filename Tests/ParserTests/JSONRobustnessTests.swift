import Foundation
import Lexer
import Parser
import Support
import Testing

@Suite struct JSONRobustnessTests {
  static let sample = """
    {
      "name": "A \\"b\\" \\u00e9 \u{1F389}",
      "nodes": [
        { "id": "{{FLEXCRED_X_ID_DERCXELF}}", "position": [0, -12.5e+3], "bare": {{INSTPARM_N_MRAPTSNI}} },
        { "empty": {}, "none": [], "t": true, "f": false, "n": null }
      ],
      "connections": { "A": { "main": [[{ "node": "B", "index": 0 }], null, []] } }
    }

    """

  /// A file that was cut off has exactly one cause, wherever it was cut.
  @Test func everyPrefixIsOneFinding() {
    let bytes = Array(Self.sample.utf8)
    let end = bytes.lastIndex(of: 0x7D).map { $0 + 1 } ?? 0
    for count in 0..<end {
      let document = JSONParser.parse(.of(Array(bytes[..<count])))
      #expect(document.diagnostics.count == 1, "cut at \(count): \(document.diagnostics.map(\.message))")
      #expect(document.hasSyntaxErrors)
      #expect(DocumentInvariants.violation(document) == nil, "cut at \(count)")
    }
    #expect(JSONParser.parse(.of(Array(bytes[..<end]))).diagnostics.isEmpty)
  }

  @Test func everySuffixHasATree() {
    let bytes = Array(Self.sample.utf8)
    for start in 0..<bytes.count {
      let document = JSONParser.parse(.of(Array(bytes[start...])))
      #expect(DocumentInvariants.violation(document) == nil, "from \(start)")
    }
  }

  @Test func mutationsHaveATree() {
    let seed: UInt64 = 20_260
    var random = SplitMix64(seed: seed)
    let original = Array(Self.sample.utf8)
    let pieces = [
      "{", "}", "[", "]", ",", ":", "\"", "\\", "{{", "}}", "/*", "//", "\n", "\u{0}", "'", "01", "true", "é", "#",
    ]
    for round in 0..<3_000 {
      var bytes = original
      for _ in 0...random.below(5) {
        let at = random.below(bytes.count)
        switch random.below(4) {
        case 0: bytes[at] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes.removeSubrange(at..<min(bytes.count, at + 1 + random.below(6)))
        case 2: bytes.insert(contentsOf: Array(pieces[random.below(pieces.count)].utf8), at: at)
        default:
          let from = random.below(bytes.count)
          bytes.insert(contentsOf: Array(bytes[from..<min(bytes.count, from + random.below(40))]), at: at)
        }
      }
      check(JSONParser.parse(.of(bytes)), "seed \(seed), round \(round)")
    }
  }

  private func check(_ document: Document, _ what: Comment) {
    #expect(DocumentInvariants.violation(document) == nil, what)
    #expect(document.diagnostics.filter { $0.rule == "json-syntax" }.count <= 21, what)
    for finding in document.diagnostics {
      #expect(Int(finding.span.end) <= document.source.count, what)
      for edit in finding.fixes.flatMap(\.edits) { #expect(Int(edit.span.end) <= document.source.count, what) }
    }
    // Either the text is refused, or it is what the tree says: written again, it reads the same.
    if let formatted = JSONFormatter.format(document) {
      #expect(JSONFormatter.format(JSONParser.parse(.of(formatted))) == formatted, what)
    } else {
      #expect(document.hasSyntaxErrors, what)
    }
  }

  @Test func nestingIsLimited() {
    func nested(_ depth: Int) -> Document {
      JSONParser.parse(.of(String(repeating: "[", count: depth) + String(repeating: "]", count: depth)))
    }
    #expect(nested(512).diagnostics.isEmpty)
    #expect(nested(513).diagnostics.map(\.rule) == ["limit-exceeded"])
    #expect(nested(513).diagnostics.first?.span.range == 512..<513)
    let deep = nested(100_000)
    #expect(deep.diagnostics.map(\.message) == ["arrays and objects are nested more than 512 deep"])
    #expect(deep.nodes.count == 512)
    #expect(DocumentInvariants.violation(deep) == nil)
    let objects = JSONParser.parse(.of(String(repeating: "{\"a\":", count: 100_000)))
    #expect(objects.diagnostics.map(\.rule) == ["limit-exceeded"])
    #expect(DocumentInvariants.violation(objects) == nil)
  }

  @Test func unclosedArraysByThousands() {
    let document = JSONParser.parse(.of(String(repeating: "[", count: 500)))
    #expect(document.diagnostics.count == 1)
  }

  /// Each of these would take minutes if some recovery looked too far ahead too often.
  @Test(arguments: [
    "\"a\n", "\"", "'", "{{", "/*", "{\"a\"", "[}", "{]", "\"x\n}\n", "\"\n\n", "{\"a\":1 ", "a ", "\\", ",", ":",
    "{\"a\" \"b\"\n", "\"a\"b", "{{ $x ", "{{a ",
  ])
  func brokenTextIsReadInLinearTime(_ piece: String) {
    let document = JSONParser.parse(.of("[" + String(repeating: piece, count: 50_000)))
    #expect(document.hasSyntaxErrors)
    #expect(document.diagnostics.count <= 21)
    #expect(DocumentInvariants.violation(document) == nil)
  }

  @Test func filesAreLimited() {
    let source = SourceText(
      file: FileID(0), path: "big.json", padded: [UInt8](repeating: 0x20, count: Limits.fileBytes + 100),
      count: Limits.fileBytes + 1)
    #expect(JSONParser.parse(source).diagnostics.map(\.rule) == ["limit-exceeded"])
  }

  @Test(.enabled(if: SharedFolder.isGiven))
  func realWorkflows() throws {
    let folder = try #require(SharedFolder.url).appending(path: "corpus/workflows")
    var random = SplitMix64(seed: 3)
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
      let bytes = [UInt8](try Data(contentsOf: file))
      let document = JSONParser.parse(.of(bytes, path: file.lastPathComponent))
      #expect(document.diagnostics.isEmpty)
      #expect(DocumentInvariants.violation(document) == nil)
      for round in 0..<4 {
        var broken = bytes
        broken[random.below(broken.count)] = UInt8(truncatingIfNeeded: random.next())
        check(JSONParser.parse(.of(broken)), "seed 3, \(file.lastPathComponent), round \(round)")
      }
    }
  }
}
