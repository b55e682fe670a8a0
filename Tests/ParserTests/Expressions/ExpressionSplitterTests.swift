import Foundation
import Parser
import Testing

@Suite struct ExpressionSplitterTests {
  /// `text|<code>|text`; an unclosed piece of code ends in `…`.
  private func pieces(_ template: String, opaque: [Range<Int>] = []) -> String? {
    let bytes = Array(template.utf8)
    return ExpressionSplitter.split(bytes, opaque: opaque)?.map { piece in
      let text = String(decoding: bytes[piece.range], as: UTF8.self)
      return piece.kind == .code ? "<\(text)>" + (piece.isClosed ? "" : "…") : text
    }.joined(separator: "|")
  }

  @Test(arguments: [
    ("=", ""), ("==", "="), ("= =1", " =1"), ("=just text", "just text"),
    ("={{ 1 }}", "< 1 >"), ("={{}}", "<>"), ("={{ 1 }} ", "< 1 >| "), ("=a{{ 1 }}b{{ 2 }}c", "a|< 1 >|b|< 2 >|c"),
    // The first `}}` ends the code, wherever it stands.
    ("={{ {a:{b:1}} }}", "< {a:{b:1>| }}"), ("={{ \"}}\" }}", "< \">|\" }}"), ("={{ {{ 1 }} }}", "< {{ 1 >| }}"),
    ("={{{ a: 1 }}}", "<{ a: 1 >|}"),
    // An odd run of backslashes escapes.
    ("=\\{{ 1 }}", "\\{{ 1 }}"), ("=\\\\{{ 1 }}", "\\\\|< 1 >"), ("=\\\\\\{{ 1 }}", "\\\\\\{{ 1 }}"),
    ("={{ \"\\}}\" }}", "< \"\\}}\" >"), ("={{ \"\\\\}}\" }}", "< \"\\\\>|\" }}"),
    // Without an end the rest is code, without anything there is none.
    ("={{ 1 }", "< 1 }>…"), ("={{ ", "< >…"), ("={{", ""), ("=a{{", "a"), ("=}}", "}}"),
    ("=é {{ \"é\" }} 😀", "é |< \"é\" >| 😀"),
  ])
  func splits(template: String, expected: String) {
    #expect(pieces(template) == expected)
  }

  @Test func textWithoutEqualsSignIsNoTemplate() {
    #expect(pieces("{{ 1 }}") == nil)
    #expect(pieces("") == nil)
    #expect(pieces(" ={{ 1 }}") == nil)
  }

  @Test func bracesOfPlaceholdersCountForNothing() {
    #expect(pieces("={{X}}", opaque: [1..<6]) == "{{X}}")
    #expect(pieces("={{ {{X}} }}", opaque: [4..<9]) == "< {{X}} >")
    #expect(pieces("={{{{X}}}}", opaque: [3..<8]) == "<{{X}}>")
    #expect(pieces("={{{X}}", opaque: [2..<7]) == "{{{X}}")
    #expect(pieces("=\\{{X}}{{ 1 }}", opaque: [2..<7]) == "\\{{X}}|< 1 >")
    #expect(pieces("={{X}}{{Y}}", opaque: [1..<6, 6..<11]) == "{{X}}{{Y}}")
  }

  @Test func escapesAreResolvedWhereN8nResolvesThem() {
    func cooked(_ template: String) -> [String] {
      let bytes = Array(template.utf8)
      let pieces = ExpressionSplitter.split(bytes) ?? []
      return pieces.indices.map {
        String(
          decoding: ExpressionSplitter.cooked(pieces[$0], isBeforeCode: $0 + 1 < pieces.count, in: bytes),
          as: UTF8.self)
      }
    }
    #expect(cooked("=a\\\\b") == ["a\\\\b"])
    #expect(cooked("=a\\\\b{{ 1 }}c\\\\d") == ["a\\b", " 1 ", "c\\\\d"])
    #expect(cooked("=\\\\\\\\{{ 1 }}") == ["\\\\", " 1 "])
    #expect(cooked("={{ \"\\}}\\}}\" }}") == [" \"}}\\}}\" "])
  }

  /// What n8n 2.41 itself said of hand-made templates.
  @Test(.enabled(if: SharedCases.folder != nil))
  func agreesWithN8n() throws {
    var count = 0
    for item in try SharedCases.lines("n8n/expression-cases.jsonl") + SharedCases.lines("n8n/expressions.jsonl") {
      guard let template = item["template"] as? String, let expected = item["pieces"] as? [[String: Any]] else {
        continue
      }
      let bytes = Array(template.utf8)
      let pieces = ExpressionSplitter.split(bytes) ?? []
      let found = pieces.map { piece in
        let start = String(decoding: bytes[..<piece.range.lowerBound], as: UTF8.self).utf16.count
        let length = String(decoding: bytes[piece.range], as: UTF8.self).utf16.count
        return "\(piece.kind) \(start) \(start + length) \(piece.isClosed)"
      }
      let said = expected.map {
        "\($0["type"] ?? "") \($0["start"] ?? "") \($0["end"] ?? "") \($0["closed"] as? Bool ?? true)"
      }
      #expect(found == said, "\(template)")
      for (index, piece) in pieces.enumerated() where index < expected.count {
        guard let value = expected[index]["value"] as? String else { continue }
        let cooked = ExpressionSplitter.cooked(piece, isBeforeCode: index + 1 < pieces.count, in: bytes)
        #expect(String(decoding: cooked, as: UTF8.self) == value, "\(template)")
      }
      count += 1
    }
    #expect(count > 1000)
  }
}

/// Measured facts outside the repository, in the folder that `CODIKAC_SHARED` names.
enum SharedCases {
  static var folder: String? { ProcessInfo.processInfo.environment["CODIKAC_SHARED"] }

  static func lines(_ path: String) throws -> [[String: Any]] {
    guard let folder else { return [] }
    return try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8).split(separator: "\n").compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
  }
}
