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

  /// The node of a case: `{"type", "version", "parameters", "onError"}`, as a node of a workflow.
  static func node(_ value: Value) -> Node? {
    let fields = ["type": "type", "version": "typeVersion", "parameters": "parameters", "onError": "onError"]
    let members = value.members.compactMap { member in fields[member.name].map { "\"\($0)\": \(member.value.rawText)" }
    }
    let text = "{\"nodes\": [{\(members.joined(separator: ", "))}], \"connections\": {}}"
    return WorkflowParser.parse(JSONParser.parse(SourceText(file: FileID(0), path: "case.json", text: text)))
      .workflow.nodes.first
  }

  static func node(_ text: String) -> Node? { root(text).flatMap { node($0) } }
}
