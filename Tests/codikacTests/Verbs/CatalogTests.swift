import Analysis
import Emit
import Lexer
import Parser
import Support
import Testing

@testable import codikac

@Suite struct CatalogTests {
  private static let home = ["HOME": "/home", "LANG": "C.UTF-8"]

  private static func installed() -> MemoryFileSystem {
    var items: [String: MemoryFileSystem.Item] = [:]
    for path in Expect.files(below: "Corpus/n8n/catalog", suffix: ".json") {
      items["catalog/\(Path.name(path))"] = Expect.read(path).map(MemoryFileSystem.text)
    }
    return MemoryFileSystem(items)
  }

  @Test func everyRecordIsWhatTheIndexSays() async throws {
    let files = Self.installed()
    let imported = await MemorySession.run("catalog import catalog", files, variables: Self.home)
    #expect(imported.status == .success, "\(imported.messages)")
    let contents = try files.read(".cache/codikac/catalog/index.json")
    let index = try CatalogIndex.read(contents)
    let package = try #require(index.packages.first)
    #expect(package.nodes.count >= 20)
    for (name, place) in package.nodes.merging(package.credentials, uniquingKeysWith: { first, _ in first }) {
      let bytes = try files.read(".cache/codikac/catalog/records.jsonl", place)
      let document = JSONParser.parse(SourceText(file: FileID(0), path: name, bytes: bytes))
      #expect(!document.hasSyntaxErrors)
      let names = (document.root?.elements ?? []).map { $0["name"]?.string }
      #expect(!names.isEmpty && names.allSatisfy { $0 == name }, "\(name)")
    }
  }

  @Test func theCacheSaysTheSameAsTheFile() async throws {
    let text = try #require(Expect.read("Corpus/n8n/catalog/nodes.json"))
    let document = JSONParser.parse(SourceText(file: FileID(0), path: "nodes.json", text: text))
    let records = try #require(CatalogRecords(document, package: "n8n-nodes-base"))
    var cached = NodeDefinitions()
    for record in records.records {
      cached.add(JSONParser.parse(SourceText(file: FileID(0), path: record.name, bytes: record.bytes)))
    }
    let direct = NodeDefinitions(text, package: "n8n-nodes-base")
    let flow = SourceText(
      file: FileID(0), path: "flow.json",
      text: """
        { "nodes": [
          { "name": "A", "type": "n8n-nodes-base.telegram", "typeVersion": 1.2, "position": [0, 0], "parameters": { "x": 1 } },
          { "name": "B", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [0, 0],
            "parameters": { "method": "NO" } }
        ], "connections": { "A": { "main": [] } } }
        """)
    func found(_ definitions: NodeDefinitions) -> [String] {
      var input = ProjectInput(
        kind: .workflows, files: [ProjectInput.File(source: flow, relativePath: "flow.json")])
      input.definitions = definitions
      let rules = ["unknown-parameter", "parameter-value", "parameter-required", "publish-parameter"]
      return Analyzer.checkSerially(ProjectBuilder.buildSerially(input), CheckOptions(only: rules))
        .diagnostics.map { "\($0.rule) \($0.message)" }
    }
    #expect(found(cached) == found(direct))
    #expect(found(direct).count == 5, "\(found(direct))")
    #expect(found(NodeDefinitions()) == [])
  }

  /// Whatever stands in the cache, a check ends.
  @Test(arguments: [
    "", "[]", "{", "{}", #"{"tool":{"name":"codikac"}}"#,
    #"{"format_version":1,"tool":{"name":"codikac"},"packages":[{}]}"#,
    #"{"format_version":1,"tool":{"name":"codikac"},"packages":[{"name":"a","nodes":{"a.b":[5,1]}}]}"#,
    #"{"format_version":1,"tool":{"name":"codikac"},"packages":[{"name":"a","nodes":{"a.b":[0,99999999999999]}}]}"#,
    #"{"format_version":1,"tool":{"name":"codikac"},"packages":[{"name":"a","nodes":{"a.b":[0,-1]}}]}"#,
    #"{"format_version":1,"tool":{"name":"codikac"},"packages":[{"name":"a","nodes":{"a.b":[0]}}]}"#,
    #"{"format_version":1,"tool":{"name":"codikac"},"packages":[{"name":"a","nodes":{"a.b":[0,4]}}]}"#,
  ])
  func aDamagedIndexIsToldOnce(text: String) async {
    let files = MemoryFileSystem([
      ".cache/codikac/catalog/index.json": MemoryFileSystem.text(text),
      ".cache/codikac/catalog/records.jsonl": MemoryFileSystem.text("[{}]\n"),
      "flow.json": MemoryFileSystem.text(
        #"{ "nodes": [{ "name": "A", "type": "a.b", "typeVersion": 1, "position": [0, 0] }], "connections": {} }"#),
    ])
    let run = await MemorySession.run(
      "check --only unknown-parameter flow.json", files, variables: Self.home)
    #expect(run.status == .success, "\(run.results)")
    #expect(run.messages.hasPrefix("the imported node catalogue "), "\(run.messages)")
    #expect(run.messages.split(separator: "\n").count == 2, "\(run.messages)")
  }
}
