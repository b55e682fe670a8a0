import Foundation
import Lexer
import Parser

@testable import Analysis

/// The answers that n8n itself gave (`Corpus/n8n/*.jsonl`), a case a line.
enum CatalogCases {
  static func lines(_ name: String) throws -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "Corpus/n8n/\(name).jsonl"), encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }

  static func root(_ text: String) -> Value? {
    JSONParser.parse(SourceText(file: FileID(0), path: "case.json", text: text)).root
  }

  /// The node of a case: `{"type", "version", "parameters", "onError"}`.
  static func node(_ value: Value) -> Node {
    func text(_ key: String) -> Located<String>? {
      value[key].flatMap { member in member.string.map { Located($0, member.span) } }
    }
    let version = value["version"].flatMap { member in member.double.map { Located($0, member.span) } }
    return Node(
      index: 0, value: value, name: nil, id: nil, type: text("type"), typeVersion: version, disabled: false,
      parameters: value["parameters"], credentials: [], onError: text("onError"), notes: nil)
  }

  static func node(_ text: String) -> Node? { root(text).map { node($0) } }
}
