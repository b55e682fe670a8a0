import Lexer
import Parser
import Support
import Testing

@testable import Analysis

@Suite struct AnalyzerTests {
  /// Many workflows with findings, in several batches.
  private static func manyWorkflows() -> ProjectInput {
    var files: [(path: String, text: String)] = []
    for number in 0..<60 {
      let padding = String(repeating: "x", count: number * 200)
      files.append(
        ("workflows/w\(number).json", #"{ "id": "{{FLEXCRED_ANTHROPIC_ID_DERCRESU}}", "text": "\#(padding)" }"#))
    }
    var store = SourceStore()
    return ExampleProject(files: files).input(into: &store)
  }

  @Test func threadsChangeNothing() async {
    let input = Self.manyWorkflows()
    let project = ProjectBuilder.buildSerially(input)
    let serial = Analyzer.checkSerially(project).diagnostics
    #expect(serial.filter { $0.rule == "placeholder-suffix" }.count == 60)
    for _ in 0..<5 { #expect(await Analyzer.check(project).diagnostics == serial) }
    var reversed = input
    reversed.files.reverse()
    #expect(await Analyzer.check(await ProjectBuilder.build(reversed)).diagnostics == serial)
  }

  @Test func findingsAreSortedByPath() {
    let diagnostics = Analyzer.checkSerially(ProjectBuilder.buildSerially(Self.manyWorkflows())).diagnostics
    let workflows = diagnostics.filter { $0.rule == "placeholder-suffix" }.compactMap(\.address.workflow)
    #expect(workflows == workflows.sorted())
  }

  @Test func addressesAreFilled() throws {
    var store = SourceStore()
    let text = #"{ "list": [1, { "a/b": "{{FLEXCRED_ANTHROPIC_ID_DERCRESU}}" }] }"#
    let input = ExampleProject(files: [("workflows/main.json", text)]).input(into: &store)
    let result = Analyzer.checkSerially(
      ProjectBuilder.buildSerially(input), CheckOptions(only: ["placeholder-suffix"]))
    let finding = try #require(result.diagnostics.first)
    #expect(
      finding.address
        == DomainAddress(workflow: "main", node: "Example", pointer: "/nodes/1/parameters/list/1/a~1b"))
  }

  /// The one pass over all spans says what a descent from the root says of each.
  @Test func pointersAreThoseOfADescent() throws {
    let text = #"{ "a": [1, [], { "b": "text", "c": {} }], "~x/y": [[2, 3]], "a": null }"#
    let document = JSONParser.parse(.of(text))
    var spans: [SourceSpan] = []
    for start in 1..<text.utf8.count {
      for end in start..<min(start + 12, text.utf8.count) { spans.append(SourceSpan(FileID(0), start, end)) }
    }
    var pass = PointerPass(document)
    let paths = pass.paths(of: spans)
    for (span, path) in zip(spans, paths) {
      #expect(path?.pointer == document.pointer(at: span), "\(document.source.text(span)) at \(span.start)")
    }
  }

  @Test func suppressedFindingsAreCounted() {
    var store = SourceStore()
    let node = """
      {
        "name": "Ask", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [0, 0],
        "parameters": { "a": "{{FLEXCRED_ANTHROPIC_ID_DERCRESU}}", "b": "{{FLEXCRED_ANTHROPIC_ID_DERCRESU}}" },
        "notes": "codikac-ignore[placeholder-suffix]: by hand"
      }
      """
    let input = ExampleProject(files: [("workflows/main.json", node)]).input(into: &store)
    let result = Analyzer.checkSerially(
      ProjectBuilder.buildSerially(input), CheckOptions(only: ["placeholder-suffix"]))
    #expect(result.diagnostics.isEmpty)
    #expect(result.suppressed == 2)
  }
}
