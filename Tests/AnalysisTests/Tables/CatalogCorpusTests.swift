import Foundation
import Lexer
import Parser
import Support
import Testing

@testable import Analysis

/// What the catalogue says of real workflows against what a real n8n 2.41.1 said when they were published.
@Suite(.enabled(if: SharedFolder.isGiven)) struct CatalogCorpusTests {
  @Test func refusalsAreForeseen() throws {
    let shared = try #require(SharedFolder.url)
    var wrong: [String] = []
    let verdicts = try String(contentsOf: shared.appending(path: "n8n/verdicts.jsonl"), encoding: .utf8)
    for (index, line) in verdicts.split(separator: "\n").enumerated() {
      let verdict = try #require(CatalogCases.root(String(line)))
      let file = try #require(verdict["file"]?.string)
      let bytes = try Data(contentsOf: shared.appending(path: "corpus/workflows/\(file)"))
      let document = JSONParser.parse(SourceText(file: FileID(UInt32(index)), path: file, bytes: bytes))
      let workflow = WorkflowParser.parse(document).workflow
      var expected: Set<String> = []
      for attempt in ["publish", "withTrigger", "withCredentials", "withTriggerAndCredentials"] {
        for issue in verdict[attempt]?["issues"]?.elements ?? [] {
          let node = issue["node"]?.string ?? ""
          switch issue["kind"]?.string {
          case "no trigger": expected.insert("no trigger")
          case "unknown type": expected.insert("unknown type")
          case "credential missing", "credential without id":
            if attempt == "publish" || attempt == "withTrigger" {
              expected.insert("credential \(issue["detail"]?.string ?? "") of \(node)")
            }
          default: continue
          }
        }
      }
      // A file that was refused before says nothing; of several refusals the server tells the first.
      guard verdict["publish"] != nil else { continue }
      let found = Self.findings(workflow)
      let seen = expected.contains("unknown type") ? found.intersection(["unknown type"]) : found
      if seen != expected {
        wrong.append("\(file): found \(seen.sorted()), n8n said \(expected.sorted())")
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count):\n\(wrong.joined(separator: "\n"))")
  }

  private static func findings(_ workflow: Workflow) -> Set<String> {
    var found: Set<String> = []
    var starts = false
    let sources = Set(
      workflow.root?["connections"]?.members.filter { !$0.value.members.isEmpty }.map(\.name) ?? [])
    let targets = Set(workflow.connections.map(\.target.value))
    for node in workflow.nodes {
      guard let type = NodeCatalog.type(of: node), type.exclusion == nil else {
        found.insert("unknown type")
        continue
      }
      let name = node.name?.value ?? ""
      let isStarter = type.startsWorkflow(version: type.version(of: node))
      if node.disabled { continue }
      if isStarter { starts = true }
      guard isStarter || type.isTrigger || sources.contains(name) || targets.contains(name) else { continue }
      for wanted in type.credentials(of: node) ?? [] where wanted.isRequired {
        let reference = node.credentials.last { $0.type.value == wanted.type }
        if reference?.id?.string?.isEmpty ?? true { found.insert("credential \(wanted.type) of \(name)") }
      }
    }
    if !starts { found.insert("no trigger") }
    return found
  }

  /// Every node of a type that the catalogue knows gets an answer, unless an expression or an odd value decides.
  @Test func portsOfRealNodes() throws {
    let shared = try #require(SharedFolder.url)
    let folder = shared.appending(path: "corpus/workflows")
    var nodes = 0
    var open: [String] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() where name.hasSuffix(".json")
    {
      let bytes = try Data(contentsOf: folder.appending(path: name))
      let document = JSONParser.parse(SourceText(file: FileID(0), path: name, bytes: bytes))
      for node in WorkflowParser.parse(document).workflow.nodes {
        guard let type = NodeCatalog.type(of: node), type.runs(version: type.version(of: node)) else { continue }
        nodes += 1
        if type.inputs(of: node) == nil || type.outputs(of: node) == nil || type.credentials(of: node) == nil {
          open.append("\(name) \(node.name?.value ?? "") \(type.name)")
        }
      }
    }
    #expect(nodes > 1_000)
    #expect(open.count < nodes / 100, "\(open.joined(separator: "\n"))")
  }
}
