import Foundation
import Lexer
import Parser
import Support
import Testing

/// What n8n itself says of the expressions and Code nodes of real workflows.
@Suite(.enabled(if: SharedFolder.isGiven)) struct JavaScriptVerdictTests {
  struct Record: Decodable {
    struct Piece: Decodable {
      var type: String
      var start: Int
      var end: Int
      var value: String?
      var parses: Bool?
    }
    struct Verdict: Decodable {
      var ok: Bool?
    }
    var kind: String?
    var language: String?
    var source: String?
    var template: String?
    var pieces: [Piece]?
    var verdict: Verdict
  }

  private func records(_ name: String) throws -> [Record] {
    let url = try #require(SharedFolder.url).appending(path: "n8n/\(name)")
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Record.self, from: Data($0.utf8))
    }
  }

  @Test(arguments: ["expressions.jsonl", "expression-cases.jsonl"])
  func piecesOfTemplates(_ name: String) throws {
    var count = 0
    for record in try records(name) {
      guard let template = record.template else { continue }
      let units = Array(template.utf16)
      for piece in record.pieces ?? [] where piece.type == "code" {
        let text = piece.value ?? String(decoding: units[piece.start..<piece.end], as: UTF16.self)
        let tree = JavaScriptParser.parse(Array(text.utf8), JavaScriptOptions(goal: .template))
        #expect(tree.parses == piece.parses, "\(text)")
        if record.verdict.ok == true { #expect(tree.runs, "\(text)") }
        count += 1
      }
    }
    #expect(count > 200)
  }

  @Test func sourcesOfCodeNodes() throws {
    var count = 0
    for record in try records("expressions.jsonl") where record.language == "javaScript" {
      guard let source = record.source else { continue }
      #expect(JavaScriptParser.parse(Array(source.utf8)).parses == record.verdict.ok, "\(source)")
      count += 1
    }
    #expect(count > 50)
  }
}
