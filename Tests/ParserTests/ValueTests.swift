import Foundation
import Lexer
import Parser
import Support
import Testing

@Suite struct ValueTests {
  /// Tables that no parser makes: cut off, with targets and ends that lead nowhere or back.
  @Test func nothingTrapsOnAnyTable() {
    let source = SourceText.of("{\"a\":[1,\"b\"],\"c\":true}")
    let whole = JSONParser.parse(source).nodes
    var random = SplitMix64(seed: 5)
    for round in 0..<2_000 {
      var nodes = Array(whole.prefix(random.below(whole.count + 1)))
      for _ in 0..<random.below(3) where !nodes.isEmpty {
        let at = random.below(nodes.count)
        let wild = [0, 1, UInt32(at), UInt32(nodes.count), UInt32.max, UInt32(truncatingIfNeeded: random.next())]
        switch random.below(5) {
        case 0: nodes[at].next = wild[random.below(wild.count)]
        case 1: nodes[at].start = wild[random.below(wild.count)]
        case 2: nodes[at].end = wild[random.below(wild.count)]
        case 3: nodes[at].target = wild[random.below(wild.count)]
        default: nodes[at].kind = [.alias, .object, .array, .string, .number, .invalid][random.below(6)]
        }
      }
      let document = Document(source: source, syntax: .json, nodes: nodes, diagnostics: [], hasSyntaxErrors: false)
      for index in [-1] + Array(0...nodes.count + 1) {
        let value = Value(document, index)
        _ = (value.kind, value.flags, value.span, value.rawText, value.string, value.decoded, value.bool)
        _ = (value.double, value.int, value["a"], value.member("c"), value.at("a", "b"))
        #expect(value.members.count <= nodes.count + 1, "seed 5, round \(round)")
        #expect(value.elements.count <= nodes.count + 1, "seed 5, round \(round)")
        _ = document.pointer(at: value.span)
      }
      _ = JSONFormatter.format(document)
    }
  }

  @Test(
    arguments: [
      ("1", 1, 1.0), ("-0", 0, -0.0), ("1.0", 1, 1.0), ("1e3", 1_000, 1_000.0), ("1.5", nil, 1.5),
      ("9223372036854775807", Int.max, 9_223_372_036_854_775_807.0),
      ("9223372036854775808", nil, 9_223_372_036_854_775_808.0),
      ("1e400", nil, Double.infinity), ("12345678901234567890", nil, 12_345_678_901_234_567_890.0),
    ] as [(String, Int?, Double)])
  func numbers(_ text: String, _ int: Int?, _ double: Double) {
    let root = JSONParser.parse(.of(text)).root
    #expect(root?.int == int)
    #expect(root?.double == double)
  }

  @Test func pointers() {
    let source = SourceText.of(#"{"a/b": {"c~d": [10, {"e": 5}]}}"#)
    let document = JSONParser.parse(source)
    func pointer(_ text: String) -> String? {
      let raw = source.text(source.wholeSpan)
      guard let range = raw.range(of: text) else { return nil }
      let start = raw.utf8.distance(from: raw.startIndex, to: range.lowerBound)
      return document.pointer(at: SourceSpan(FileID(0), start, start + text.utf8.count))
    }
    #expect(pointer("10") == "/a~1b/c~0d/0")
    #expect(pointer("5") == "/a~1b/c~0d/1/e")
    #expect(pointer("\"e\"") == "/a~1b/c~0d/1/e")
    #expect(pointer("\"a/b\"") == "/a~1b")
    #expect(document.pointer(at: source.wholeSpan) == "")
    #expect(document.pointer(at: SourceSpan(FileID(0), 0, 99)) == nil)
  }
}
