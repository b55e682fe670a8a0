import Analysis
import Emit
import Foundation
import Lexer
import Support
import Testing

/// The lines of `dev templates` and `dev code`, as other programs compare them.
@Suite struct InspectionTests {
  private func file(_ nodes: [[String: Any]]) throws -> WorkflowFile {
    let workflow: [String: Any] = ["name": "w", "nodes": nodes, "connections": [String: Any]()]
    let data = try JSONSerialization.data(withJSONObject: workflow)
    var store = SourceStore()
    let source = store.add(path: "w.json", bytes: Array(data))
    let project = ProjectBuilder.buildSerially(
      ProjectInput(kind: .workflows, files: [ProjectInput.File(source: source, relativePath: "w.json")]))
    return try #require(project.workflows.first)
  }

  private func node(_ name: String, _ type: String, _ parameters: [String: Any]) -> [String: Any] {
    ["name": name, "type": type, "typeVersion": 1, "position": [0, 0], "parameters": parameters]
  }

  private func objects(_ lines: String) throws -> [[String: Any]] {
    try lines.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  /// `text 1-4, code 6-9`, with `!` for code that does not parse.
  private func pieces(_ value: Any?) -> String {
    let pieces = value as? [[String: Any]] ?? []
    return pieces.map { piece in
      let mark = piece["parses"] as? Bool == false ? "!" : ""
      return "\(piece["type"] ?? "")\(mark) \(piece["start"] ?? "")-\(piece["end"] ?? "")"
    }.joined(separator: ", ")
  }

  @Test func everyStringThatBeginsWithEqualsIsALine() throws {
    let file = try file([
      node("A", "x.y", ["a": "={{ 1 }}", "b": ["text", "=é😀{{ $json.é }}!"], "c": ["/~": "={{ ( }}"]]),
      node("B", "n8n-nodes-base.stickyNote", ["content": "={{ arguments }}"]),
    ])
    var found: [String: String] = [:]
    for line in try objects(InspectionTemplates.lines(file)) {
      let error = (line["error"] as? [String: Any])?["offset"] as? Int
      #expect(line["path"] as? String == "w.json")
      found[line["pointer"] as? String ?? ""] = pieces(line["pieces"]) + (error.map { "; \($0)" } ?? "")
    }
    #expect(
      found == [
        "/nodes/0/parameters/a": "code 3-6", "/nodes/0/parameters/b/1": "text 1-4, code 6-15, text 17-18",
        "/nodes/0/parameters/c/~1~0": "code! 3-6; 6", "/nodes/1/parameters/content": "code 3-14; 4",
      ])
  }

  @Test func sourcesOfCodeAreLines() throws {
    let code = "n8n-nodes-base.code"
    let file = try file([
      node("A", code, ["jsCode": "// é😀\nreturn (;"]), node("B", code, ["jsCode": "return []"]),
      node("C", code, ["language": "python", "pythonCode": "return ("]), node("D", "x.y", ["jsCode": "("]),
    ])
    let lines = try objects(InspectionCode.lines(file))
    #expect(lines.map { $0["language"] as? String } == ["javaScript", "javaScript", "python"])
    #expect(lines.map { $0["parses"] as? Bool } == [false, true, nil])
    #expect(lines.map { ($0["error"] as? [String: Any])?["offset"] as? Int } == [15, nil, nil])
    #expect(lines.first?["pointer"] as? String == "/nodes/0/parameters/jsCode")
  }

  /// What n8n 2.41 itself said of the templates of real workflows and of hand-made ones.
  @Test(.enabled(if: SharedFolder.isGiven))
  func agreesWithN8n() throws {
    let measured =
      try SharedFolder.lines("n8n/expressions.jsonl") + SharedFolder.lines("n8n/expression-cases.jsonl")
    let templates = measured.filter { ($0["template"] as? String)?.hasPrefix("=") == true }
    let file = try file(
      templates.enumerated().map { node("N\($0.offset)", "x.y", ["v": $0.element["template"] ?? ""]) })
    let lines = try objects(InspectionTemplates.lines(file))
    #expect(lines.count == templates.count && lines.count > 1000)
    for (line, said) in zip(lines, templates) {
      let isRight = (said["verdict"] as? [String: Any])?["ok"] as? Bool
      #expect(pieces(line["pieces"]) == pieces(said["pieces"]), "\(said["template"] ?? "")")
      #expect((line["error"] is NSNull) == isRight, "\(said["template"] ?? "")")
    }
    let sources = measured.filter { $0["kind"] as? String == "code" }
    let code = try self.file(
      sources.enumerated().map { index, said in
        let isPython = said["language"] as? String == "python"
        return node(
          "N\(index)", "n8n-nodes-base.code",
          ["language": isPython ? "python" : "javaScript", isPython ? "pythonCode" : "jsCode": said["source"] ?? ""])
      })
    let codeLines = try objects(InspectionCode.lines(code))
    #expect(codeLines.count == sources.count && codeLines.count > 90)
    for (line, said) in zip(codeLines, sources) {
      let isRight = (said["verdict"] as? [String: Any])?["ok"] as? Bool
      #expect(line["parses"] as? Bool == isRight, "\(said["source"] ?? "")")
      #expect((line["error"] is NSNull) == (isRight != false), "\(said["source"] ?? "")")
    }
  }
}
