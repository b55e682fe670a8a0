import Analysis
import Lexer
import Parser
import Testing

@testable import Lowering

@Suite struct ProvenanceTests {
  @Test func spansPointAtWhatTheyName() throws {
    let sample = Sample(
      main: Sample.main(
        #"{ "é": "ü {{INSTPARM_NAME_MRAPTSNI}} \"\u00e9 {{PROCDATA_PROCESS_ID_ATADCORP}}", "n": {{INSTPARM_COUNT_MRAPTSNI}} }"#
      ))
    let project = sample.project(folder: "some/where/")
    let bundle = try #require(Lowerer.lower(project, environment: "dev").bundle)
    func text(_ span: SourceSpan) -> String {
      project.files.first { $0.id == span.file }?.document.source.text(span) ?? ""
    }
    let main = bundle.provenance.entries.filter { $0.file == "workflows/main.json" }
    #expect(
      main.map { "\($0.kind) \($0.pointer) \(text($0.source)) \($0.value.map(text) ?? "-")" } == [
        "derived /name The main one -",
        "substituted /nodes/0/parameters/é {{INSTPARM_NAME_MRAPTSNI}} Acme",
        "substituted /nodes/0/parameters/é {{PROCDATA_PROCESS_ID_ATADCORP}} sample",
        "substituted /nodes/0/parameters/n {{INSTPARM_COUNT_MRAPTSNI}} 5",
      ])
    let paths = Set(
      main.flatMap { [$0.source] + ($0.value.map { [$0] } ?? []) }.map { bundle.provenance.paths[$0.file] })
    #expect(
      paths == ["some/where/codika.yaml", "some/where/environments/dev.yaml", "some/where/workflows/main.json"])
  }
}
